import type { CompletionFlag, CompletionNode } from './completion-tree.js';

/** A script for fish 3, as `blackletter.fish` in its folder of completions. */
export function fishCompletion(nodes: readonly CompletionNode[]): string {
  const lines = nodes.flatMap((node) => [
    ...node.commands.map(
      ({ name, description }) =>
        `complete -c blackletter -f -n ${quote(`__blackletter_at ${quote(node.path)}`)} -a ${quote(name)} -d ${quote(description)}`,
    ),
    ...node.flags.map((flag) => flagLine(node, flag)),
  ]);
  const paths = nodes.filter(({ path }) => path !== '').map(({ path }) => quote(path));
  return `# blackletter: completion for fish.
function __blackletter_at
  set -l path ''
  for word in (commandline -opc)[2..-1]
    set -l longer (string trim -- "$path $word")
    contains -- "$longer" ${paths.join(' ')}; and set path $longer
  end
  test "$path" = "$argv[1]"
end
${lines.join('\n')}
`;
}

function flagLine({ path }: CompletionNode, { names, description, value }: CompletionFlag): string {
  const spelled = names.map((name) =>
    name.startsWith('--') ? `-l ${quote(name.slice(2))}` : `-s ${quote(name.slice(1))}`,
  );
  const after =
    value === 'none'
      ? ''
      : value === 'file'
        ? ' -r -F'
        : value === 'text'
          ? ' -x'
          : ` -x -a ${quote(value.join(' '))}`;
  return `complete -c blackletter -n ${quote(`__blackletter_at ${quote(path)}`)} ${spelled.join(' ')}${after} -d ${quote(description)}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", `\\'`)}'`;
}
