// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { childIt } from './child.it.js';

export const childEn: TextsOf<typeof childIt> = {
  'child.age': '{{name}} is {{age}}.',
  'child.named': '{{name}} (aged {{age}})',
  'child.answers': '{{guardian}} is responsible for {{name}}.',
  'child.call': 'Open the call',
  'child.nobody': 'No responsible adult is on record for {{name}}: add one to the file.',
  'child.vetted_only': 'Only an adult the office has cleared may be with somebody under 18.',
  'child.heard': '{{guardian}}, for {{name}}',
  'child.heard.hint': 'The adult says yes, not {{name}}.',
  'errors.proposal.guardian_asked': 'The yes for {{name}} comes from {{who}}.',
  'errors.proposal.guardian_missing':
    'No responsible adult is on record for {{name}}. Add one to the file, then ask them.',
  'errors.answer.needs_vetted': 'Only somebody the office has cleared may be with this person.',
  'apart.title': 'Appointments to call off',
  'apart.lead':
    'These people are to be kept apart, and would still meet. The appointments stand until you call them off.',
  'apart.in_one_car': 'in the same car at that time',
  'apart.callOff': 'Call all of them off',
  'apart.done': 'Called off: everybody is told, without the reason.',
  'errors.agreement.none_apart': 'There is nothing left to call off.',
  'errors.agreement.kept_apart':
    'They are to be kept apart from {{name}}, and would meet here. Choose another person or another ride.',
  'errors.agreement.needs_vetted':
    'Only somebody the office has cleared may be with this person. The helper is not cleared.',
  'errors.answer.child_needs_vetted': 'Only an adult the office has cleared may be with somebody under 18.',
  'errors.agreement.child_needs_vetted':
    'Only an adult the office has cleared may be with somebody under 18, and this one is not cleared.',
};
