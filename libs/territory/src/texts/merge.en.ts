// SPDX-License-Identifier: AGPL-3.0-or-later

/** Comuni that become part of others. */
export const mergeEn = {
  'comuni.formerly': '{{name}} ({{province}}), formerly {{former}}',
  'merge.title': '{{from}} is part of {{into}} now',
  'merge.since': 'Since {{day}}. This is what you still have in {{from}}:',
  'merge.lead':
    'All of it moves to {{into}}. Earlier reports keep the old name, and you can still find {{from}} when you search for it.',
  'merge.do': 'Move everything to {{into}}',
  'merge.done': 'Done: everything is in the new municipality now.',
  'merge.homes_one': 'one home',
  'merge.homes_other': '{{count}} homes',
  'merge.places_one': 'one place',
  'merge.places_other': '{{count}} places',
  'merge.areas_one': 'one public-housing area',
  'merge.areas_other': '{{count}} public-housing areas',
  'merge.listed_one': 'the municipality on your list',
  'merge.listed_other': 'the municipality on your list',
  'errors.comune.same_one': 'That is the same municipality. Write another one.',
  'errors.comune.merged_already': 'This municipality is part of another one already.',
  'errors.comune.into_merged': 'This municipality is part of another one. Write that one.',
  'errors.comune.merge_ahead': 'That day is still to come. Write it down then.',
  'errors.comune.code_wrong': 'Write the six-digit ISTAT code of a municipality of Piedmont, such as 001318.',
  'errors.comune.there_already': '{{name}} has this code already.',
  'errors.comune.not_merged': 'This municipality is not part of another one.',
  'errors.comune.merged_too_long_ago': 'A merge can be undone within a day. This one is older.',
  'errors.comune.merged_since': 'The municipality it went into has become part of another since. Undo that first.',
  'errors.comune.taken_over': 'An organisation has already moved what it had there. This can no longer be undone.',
  'errors.comune.new_in_use':
    '{{name}} is in use already, by an organisation or by another municipality. This can no longer be undone.',
  'errors.comune.nothing_left': 'There is nothing left to move from this municipality.',
};
