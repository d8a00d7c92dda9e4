// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IntakeColumn } from '@reciproca/intake';

/** What a file of drivers' papers holds besides who they are. */
export const PAPER_COLUMNS: readonly IntakeColumn[] = [
  {
    key: 'car',
    textKey: 'trasporto:intake.car',
    names: ['auto', 'automobile', 'veicolo', 'targa', 'car'],
    isRequired: true,
  },
  { key: 'seats', textKey: 'trasporto:intake.seats', names: ['posti', 'seats'], isRequired: true },
  {
    key: 'wheelchairSpaces',
    textKey: 'trasporto:intake.wheelchairs',
    names: ['carrozzine', 'posti carrozzina', 'wheelchairs'],
  },
  { key: 'walkerSpaces', textKey: 'trasporto:intake.walkers', names: ['deambulatori', 'walkers'] },
  {
    key: 'licenceUntil',
    textKey: 'trasporto:intake.licence',
    names: ['patente', 'scadenza patente', 'patente fino al', 'licence'],
    isRequired: true,
  },
  {
    key: 'insuranceUntil',
    textKey: 'trasporto:intake.insurance',
    names: ['assicurazione', 'rca', 'scadenza assicurazione', 'assicurazione auto', 'insurance'],
    isRequired: true,
  },
  {
    key: 'inspectionUntil',
    textKey: 'trasporto:intake.inspection',
    names: ['revisione', 'scadenza revisione', 'inspection'],
  },
  {
    key: 'coverUntil',
    textKey: 'trasporto:intake.cover',
    names: ['copertura', 'copertura volontari', 'polizza', 'polizza volontari', 'cover'],
    isRequired: true,
  },
];
