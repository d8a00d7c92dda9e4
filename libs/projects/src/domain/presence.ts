// SPDX-License-Identifier: AGPL-3.0-or-later
import { CIVIC, type ProjectAction } from './project.js';

/** Time of one participant on one day for one action of the project. */
export interface PresenceLine {
  readonly participantId: string;
  readonly actionId: string;
  /** yyyy-mm-dd */
  readonly day: string;
  /** Given to others or to the community. */
  readonly given: number;
  /** Received from others. */
  readonly received: number;
}

/** What was done, as far as presence goes. */
export interface PresentDeed {
  readonly day: string;
  readonly giverId: string;
  readonly receiverId: string | null;
  readonly minutes: number;
}

export interface Attending {
  readonly id: string;
  readonly personId: string;
  readonly enteredOn: string;
  readonly leftOn: string | null;
}

/** Whether somebody was in the project on that day. */
function isIn({ enteredOn, leftOn }: Attending, day: string): boolean {
  return day >= enteredOn && (leftOn === null || day <= leftOn);
}

/** What participants gave on the days they were in the project. */
export function attended(deeds: readonly PresentDeed[], participants: readonly Attending[]): readonly PresentDeed[] {
  const byPerson = new Map(participants.map((one) => [one.personId, one]));
  return deeds.filter(({ giverId, day }) => {
    const one = byPerson.get(giverId);
    return one !== undefined && isIn(one, day);
  });
}

/** The time of participants in deeds of one action, day by day, from the day they came in to the day they left. */
export function presenceOf(
  { id: actionId }: Pick<ProjectAction, 'id'>,
  deeds: readonly PresentDeed[],
  participants: readonly Attending[],
): PresenceLine[] {
  const lines = new Map<string, PresenceLine>();
  const byPerson = new Map(participants.map((one) => [one.personId, one]));
  const add = (personId: string | null, day: string, given: number, received: number): void => {
    const one = personId === null ? undefined : byPerson.get(personId);
    if (!one || !isIn(one, day)) return;
    const key = `${one.id} ${day}`;
    const line = lines.get(key) ?? { participantId: one.id, actionId, day, given: 0, received: 0 };
    lines.set(key, { ...line, given: line.given + given, received: line.received + received });
  };
  for (const { day, giverId, receiverId, minutes } of deeds) {
    add(giverId, day, minutes, 0);
    add(receiverId, day, 0, minutes);
  }
  return [...lines.values()].toSorted((a, b) =>
    a.day === b.day ? a.participantId.localeCompare(b.participantId) : a.day.localeCompare(b.day),
  );
}

/** Time of an action as the report counts it, and whose it is: participants', or that of people who are in no list of participants. */
export interface Reconciled {
  readonly ofReport: number;
  readonly ofParticipants: number;
  readonly ofOthers: number;
}

export function reconcile(deeds: readonly Pick<PresentDeed, 'minutes'>[], lines: readonly PresenceLine[]): Reconciled {
  const ofReport = deeds.reduce((total, { minutes }) => total + minutes, 0);
  const ofParticipants = lines.reduce((total, { given }) => total + given, 0);
  return { ofReport, ofParticipants, ofOthers: ofReport - ofParticipants };
}

export const isCivic = ({ service }: Pick<ProjectAction, 'service'>): boolean => service === CIVIC;
