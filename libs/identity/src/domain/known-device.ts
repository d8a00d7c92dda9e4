// SPDX-License-Identifier: AGPL-3.0-or-later

/** A browser from which people have signed in before. */
export interface KnownDevice {
  readonly id: string;
  readonly personIds: readonly string[];
}

/** A family shares a computer, an office a counter. */
const MOST_PEOPLE = 8;

/** The device once this person has signed in from it too. */
export function withPerson(device: KnownDevice | null, personId: string, newId: () => string): KnownDevice {
  const others = (device?.personIds ?? []).filter((id) => id !== personId);
  return { id: device?.id ?? newId(), personIds: [personId, ...others].slice(0, MOST_PEOPLE) };
}

/** `device+person+person`, as a cookie carries it. */
export function writeDevice({ id, personIds }: KnownDevice): string {
  return [id, ...personIds].join('+');
}

export function readDevice(text: string): KnownDevice | null {
  const [id, ...personIds] = text.split('+');
  return id && personIds.length > 0 ? { id, personIds } : null;
}
