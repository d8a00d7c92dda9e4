// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { templatesIt } from './templates.it.js';

export const templatesEn: TextsOf<typeof templatesIt> = {
  templates: 'Messages',
  'templates.lead': 'Words for messages you often write, to one person or to a group.',
  'templates.new': 'New template',
  'templates.own': 'Your own',
  'templates.usual': 'Ready to use',
  'templates.one': 'Message template',
  'templates.one.lead':
    'Where you write {{name}}, {{day}}, {{hour}} or {{place}}, the name, day, hour and place are filled in. Nothing about health or money.',
  'templates.title': 'Name of the template',
  'templates.save': 'Save',
  'templates.saved': 'Template saved.',
  'templates.remove': 'Remove the template',
  'templates.removed': 'Template removed.',
  'templates.use': 'Use a template',
  'templates.which': 'Template',
  'templates.day': 'Day',
  'templates.hour': 'Hour',
  'templates.place': 'Place',
  'templates.take': 'Put into the message',
  'template.closed': 'Office closed',
  'template.closed.words':
    'Hello {{name}}, the office is closed on {{day}}. For anything that cannot wait, please call the day before.',
  'template.meeting': 'Invitation to a meeting',
  'template.meeting.words':
    'Hello {{name}}, you are invited on {{day}} at {{hour}}: we meet at {{place}}. Please answer if you are coming.',
  'template.moved': 'Meeting moved',
  'template.moved.words': 'Hello {{name}}, the meeting has moved to {{day}} at {{hour}}, at {{place}}.',
  'template.call_us': 'Asking for a call',
  'template.call_us.words':
    'Hello {{name}}, please call us when you can, or answer here: we would like a word with you.',
  'errors.message.unfilled': 'Write what goes in the place of {{what}}.',
  'errors.message_template.not_found': 'This template is not there.',
  'errors.message_template.same_title': 'There is already a template with this name.',
  'errors.message_template.too_many': 'You already have {{most}} templates: remove one.',
};
