/**
 * JSON in which nothing can steer a terminal, turn the direction of text, end a script element or a line of JSON Lines:
 * control, format and line-separating characters and `<` are written as escapes. It parses to the same value.
 *
 * @example safeJson('</script>') // "\u003c/script>"
 */
export function safeJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, undefined, indent);
  if (PLAIN.test(json)) return json;
  return json.replace(UNSAFE, (character) => (character === '\n' ? character : escaped(character)));
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => String.raw`\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}

// A line feed is only there as layout: in a string JSON has it escaped already.
const UNSAFE = /[<\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const PLAIN = /^[\n -;=-~]*$/u;
