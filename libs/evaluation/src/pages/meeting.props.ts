// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import type { MeetingView } from '../application/view-meeting.js';

export interface MeetingForms {
  readonly change?: FormState;
  readonly call?: FormState;
  readonly callOff?: FormState;
  readonly answer?: FormState;
  readonly presence?: FormState;
}

export interface MeetingPageProps {
  readonly view: MeetingView;
  readonly forms: MeetingForms;
  readonly newKey: () => string;
}
