/**
 * The build for older browsers replaces functions that Node has by slower ones of its own, for the whole process:
 * with them an `Array.push` takes ten times as long. Gives what puts the native ones back.
 */
export function keepNatives(): () => void {
  const natives = [
    [Array.prototype, 'push'],
    [JSON, 'parse'],
    [JSON, 'stringify'],
    [Function.prototype, 'toString'],
  ] as const;
  const descriptors = natives.map(([owner, key]) => Object.getOwnPropertyDescriptor(owner, key));
  return () => {
    natives.forEach(([owner, key], index) => {
      const descriptor = descriptors[index];
      if (descriptor !== undefined) Object.defineProperty(owner, key, descriptor);
    });
  };
}
