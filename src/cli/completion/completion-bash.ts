import type { CompletionFlag, CompletionNode } from './completion-tree.js';

/** A script for bash 3.2 and later; it needs no other package. */
export function bashCompletion(nodes: readonly CompletionNode[]): string {
  const subcommands = nodes.filter(({ path }) => path !== '').map(({ path }) => quote(path));
  return `# blackletter: completion for bash. Load it by: source <(blackletter completion bash)
_blackletter() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" path='' word i
  if [ "$cur" = '=' ]; then cur=''; elif [ "$prev" = '=' ]; then prev="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${path:+$path }\${COMP_WORDS[i]}"
    case "$word" in ${subcommands.join('|')}) path="$word" ;; esac
  done
  local words=''
  case "$path $prev" in
${nodes.flatMap(valueCases).join('\n')}
  esac
  case "$path" in
${nodes.map(commandCase).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  [ -n "\${COMPREPLY[*]}" ] || case "$cur" in -*) ;; *) COMPREPLY=($(compgen -f -- "$cur")) ;; esac
}
complete -o filenames -F _blackletter blackletter
`;
}

function valueCases({ path, flags }: CompletionNode): string[] {
  return flags.flatMap((flag) => {
    if (flag.value === 'none') return [];
    const at = flag.names.map((name) => quote(`${path} ${name}`)).join('|');
    return [`    ${at}) ${answer(flag)}; return ;;`];
  });
}

function answer({ value }: CompletionFlag): string {
  if (value === 'file') return 'COMPREPLY=($(compgen -f -- "$cur"))';
  if (typeof value === 'string') return 'COMPREPLY=()';
  return `COMPREPLY=($(compgen -W ${quote(value.join(' '))} -- "$cur"))`;
}

function commandCase({ path, commands, flags }: CompletionNode): string {
  const words = [...commands.map(({ name }) => name), ...flags.flatMap(({ names }) => names)];
  return `    ${quote(path)}) words=${quote(words.join(' '))} ;;`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
