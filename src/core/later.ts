/**
 * A constant that is worked out when it is first asked for: for tables that many processes never need.
 * @param work Pure; called once at the most.
 */
export function later<Value>(work: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: work() }).value;
}
