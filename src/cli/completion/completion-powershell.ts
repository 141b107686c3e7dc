import type { CompletionNode } from './completion-tree.js';

/** A script for PowerShell 5.1 and later, for `$PROFILE`. */
export function powershellCompletion(nodes: readonly CompletionNode[]): string {
  return `# blackletter: completion for PowerShell.
Register-ArgumentCompleter -Native -CommandName blackletter -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${nodes.map(wordsLine).join('\n')}
  }
  $values = @{
${nodes.flatMap(valueLines).join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $path = ''
  foreach ($word in $typed) {
    $longer = "$path $word".Trim()
    if ($words.ContainsKey($longer)) { $path = $longer }
  }
  $before = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $given = $values["$path $before"]
  $choices = if ($null -ne $given) { $given } else { $words[$path] }
  $choices | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`;
}

function wordsLine({ path, commands, flags }: CompletionNode): string {
  const all = [
    ...commands.map(({ name, description }) => [name, description] as const),
    ...flags.flatMap(({ names, description }) => names.map((name) => [name, description] as const)),
  ];
  return `    ${quote(path)} = @(${all.map(([word, help]) => `,@(${quote(word)}, ${quote(help)})`).join('; ')})`;
}

function valueLines({ path, flags }: CompletionNode): string[] {
  return flags.flatMap(({ names, value }) => {
    if (typeof value === 'string') return [];
    const words = value.map((word) => `,@(${quote(word)}, ${quote(word)})`).join('; ');
    return names.map((name) => `    ${quote(`${path} ${name}`)} = @(${words})`);
  });
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
