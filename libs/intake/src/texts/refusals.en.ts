// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { refusalsIt } from './refusals.it.js';

export const refusalsEn: TextsOf<typeof refusalsIt> = {
  'errors.intake.missing': 'Choose a file.',
  'errors.intake.empty': 'The file is empty.',
  'errors.intake.no_rows': 'There are no rows below the titles.',
  'errors.intake.too_large': 'The file is too large. Split it in two.',
  'errors.intake.too_many_rows': 'The file has too many rows: {{most}} at most. Split it in two.',
  'errors.intake.too_many_columns': 'The file has too many columns: {{most}} at most.',
  'errors.intake.old_excel': 'This is a file of the old Excel (.xls). Open it and save it as .xlsx.',
  'errors.intake.wrong_type': 'An Excel file (.xlsx) or a CSV is needed. Open yours and save it as one.',
  'errors.intake.unreadable':
    'The file cannot be opened: it may be damaged or have a password. Save it again and retry.',
  'errors.intake.unknown_kind': 'Choose what is in the file.',
  'errors.intake.wrong_state': 'The file has moved on meanwhile. See how far it is.',
  'errors.intake.column_missing': 'These columns are missing: {{names}}.',
  'errors.intake.column_twice': 'Two titles for the same column: {{names}}. Leave one out.',
  'errors.intake.nothing_to_take': 'There is nothing to do.',
  'errors.intake.too_late': 'More than a day has gone by: it can no longer be taken back in one step.',
  'errors.intake.row_torn': 'Quotation marks are opened and not closed.',
  'errors.intake.row_width': 'It does not have as many cells as there are titles.',
  'errors.intake.row_twice': 'Row {{line}} is the same. Leave one of them out.',
  'errors.intake.group_too_large': 'The same household word is in {{rows}} rows: {{most}} at most.',
  'errors.intake.cell_error': 'The file has an Excel error here ({{cell}}). Write the value.',
  'errors.intake.cell_formula': 'This is a formula and not its result. Write the value.',
  'errors.intake.capitals': 'It is all in capitals. It can be written {{meant}}.',
  'errors.intake.name_unsure': 'Where does the family name end? Perhaps {{meant}}. Put a comma after the family name.',
  'errors.intake.name_alone': 'This is one word only. Write the family name and the given name.',
  'errors.intake.nobody': 'Nobody here has this name and date. They have to be registered first.',
  'errors.intake.rests': 'Something else needs it already: it stays.',
  'errors.intake.changed_since': 'Somebody changed it since: it stays as it is.',
  'errors.row.not_a_candidate': 'Choose one of the people in the list.',
  'errors.row.wrong_state': 'This row has changed meanwhile. Look at it again.',
};
