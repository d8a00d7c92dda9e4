// SPDX-License-Identifier: AGPL-3.0-or-later

/** Groups of so many of these names that every two of them, and each with itself, stand in at least `times` groups together. */
export function groupsInWhichAllMeet(names: readonly string[], size: number, times: number): string[][] {
  const met = new Map<string, number>();
  const missing = (one: string, other: string): number => Math.max(0, times - (met.get(keyOf(one, other)) ?? 0));
  const pairs = names.flatMap((one, at) => names.slice(at).map((other) => [one, other] as const));
  const groups: string[][] = [];
  for (;;) {
    const rarest = pairs.toSorted((a, b) => missing(...b) - missing(...a))[0];
    if (!rarest || missing(...rarest) === 0) return groups;
    const group: string[] = [...rarest];
    while (group.length < size) {
      const gain = (name: string): number => group.reduce((sum, other) => sum + missing(name, other), 0);
      group.push(names.toSorted((a, b) => gain(b) - gain(a))[0] as string);
    }
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) met.set(keyOf(one, other), (met.get(keyOf(one, other)) ?? 0) + 1);
    // Whoever is called first has a head start: everybody has it in turn.
    const first = groups.length % size;
    groups.push([...group.slice(first), ...group.slice(0, first)]);
  }
}

function keyOf(one: string, other: string): string {
  return [one, other].toSorted().join(' + ');
}
