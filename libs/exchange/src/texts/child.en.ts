// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { childIt } from './child.it.js';

export const childEn: TextsOf<typeof childIt> = {
  'child.age': '{{name}} is {{age}}.',
  'child.named': '{{name}} (aged {{age}})',
  'child.answers': '{{guardian}} answers for {{name}}.',
  'child.call': 'Open the call',
  'child.nobody': 'Nobody is written down who answers for {{name}}: add them on the file.',
  'child.vetted_only': 'Only an adult the ente vouches for may be with somebody under 18.',
  'child.heard': '{{guardian}}, for {{name}}',
  'child.heard.hint': 'The adult says yes, not {{name}}.',
  'errors.proposal.guardian_asked': 'The yes for {{name}} comes from {{who}}.',
  'errors.proposal.guardian_missing':
    'Nobody is written down who answers for {{name}}. Add them on the file, then ask them.',
  'errors.answer.needs_vetted': 'Only somebody the ente vouches for may be with this person.',
  'errors.agreement.needs_vetted':
    'Only somebody the ente vouches for may be with this person. The helper is not vouched for.',
  'errors.answer.child_needs_vetted': 'Only an adult the ente vouches for may be with somebody under 18.',
  'errors.agreement.child_needs_vetted':
    'Only an adult the ente vouches for may be with somebody under 18, and here it does not.',
};
