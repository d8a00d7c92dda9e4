// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Option } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { MeetingDetail } from '../application/view-meeting.js';

export interface MeetingForms {
  /** Moving it, or making up for it. */
  readonly move?: FormState;
  readonly callOff?: FormState;
  readonly attendance?: FormState;
}

export interface MeetingPageProps {
  readonly detail: MeetingDetail;
  readonly forms: MeetingForms;
  readonly places: readonly Option[];
  /** What stands in the form for another time before anybody has typed: the hours it has. */
  readonly usual: Readonly<Record<string, unknown>>;
  readonly isStaff: boolean;
  readonly newKey: () => string;
}
