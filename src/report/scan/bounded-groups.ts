/** Groups by key, of which at most a fixed number is held: what comes after goes into one group for the rest. */
export interface BoundedGroups<Group> {
  /** The group of a key, made on its first appearance. */
  readonly of: (key: string) => Group;
  /** All groups in order of first appearance, the one for the rest last. */
  readonly all: () => readonly Group[];
}

/** @param make gets the key, or undefined for the group of the rest */
export function boundedGroups<Group>(
  limit: number,
  make: (key: string | undefined) => Group,
): BoundedGroups<Group> {
  const groups = new Map<string, Group>();
  const others: Group[] = [];
  return {
    of: (key) => {
      const known = groups.get(key) ?? (groups.size >= limit ? others[0] : undefined);
      if (known !== undefined) return known;
      const group = make(groups.size < limit ? key : undefined);
      if (groups.size < limit) groups.set(key, group);
      else others.push(group);
      return group;
    },
    all: () => [...groups.values(), ...others],
  };
}
