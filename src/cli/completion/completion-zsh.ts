import type { CompletionFlag, CompletionNode } from './completion-tree.js';

/** A script for zsh, as a file `_blackletter` in `$fpath` or sourced after `compinit`. */
export function zshCompletion(nodes: readonly CompletionNode[]): string {
  return `#compdef blackletter
# blackletter: completion for zsh.
_blackletter() {
  local path_='' word i
  for ((i = 2; i < CURRENT; i++)); do
    word="\${path_:+$path_ }\${words[i]}"
    case "$word" in (${nodes
      .filter(({ path }) => path !== '')
      .map(({ path }) => quote(path))
      .join('|')}) path_="$word" ;; esac
  done
  local depth=0
  [[ -z "$path_" ]] || depth=\${#\${(z)path_}}
  shift $depth words
  ((CURRENT -= depth))
  local -a commands_
  case "$path_" in
${nodes.map(commandCase).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_blackletter" ]; then _blackletter "$@"; else compdef _blackletter blackletter; fi
`;
}

function commandCase({ path, commands, flags }: CompletionNode): string {
  const described = commands.map(({ name, description }) => quote(`${name}:${description}`));
  const specs = flags.map(flagSpec);
  const rest =
    commands.length === 0 ? `'*:file:_files'` : `'1:command:{_describe command commands_}'`;
  return [
    `    (${quote(path)})`,
    `      commands_=(${described.join(' ')})`,
    `      _arguments ${[...specs, rest].join(' ')}`,
    '      ;;',
  ].join('\n');
}

function flagSpec({ names, description, value }: CompletionFlag): string {
  const help = description.replace(/[[\]:\\]/gu, (sign) => `\\${sign}`);
  const after =
    value === 'none'
      ? ''
      : value === 'file'
        ? ':file:_files'
        : value === 'text'
          ? ':value: '
          : `:value:(${value.join(' ')})`;
  const [long = '', ...short] = names;
  const tail = quote(`[${help}]${after}`);
  // The two spellings exclude each other.
  return short.length === 0
    ? `${quote(long)}${tail}`
    : `${quote(`(${names.join(' ')})`)}{${names.join(',')}}${tail}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
