/** Groups of things that share members, directly or through others; things and groups in their order. */
export function groupsSharing<Thing, Member>(
  things: readonly Thing[],
  membersOf: (thing: Thing) => readonly Member[],
): Thing[][] {
  // union-find over positions: each points towards the first of its group
  const parent = things.map((_, at) => at);
  const root = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const firstWith = new Map<Member, number>();
  for (const [at, thing] of things.entries()) {
    for (const member of membersOf(thing)) {
      const other = firstWith.get(member);
      if (other === undefined) firstWith.set(member, at);
      else {
        const [x, y] = [root(at), root(other)];
        parent[Math.max(x, y)] = Math.min(x, y);
      }
    }
  }
  const groups = new Map<number, Thing[]>();
  for (const [at, thing] of things.entries()) {
    const group = groups.get(root(at));
    if (group) group.push(thing);
    else groups.set(root(at), [thing]);
  }
  return [...groups.values()];
}
