// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

interface PrivacyNotice {
  version?: string;
  textIt?: string;
  textEn?: string;
  validFrom?: string;
  createdBy?: string | null;
}
export const privacyNotice = (change: PrivacyNotice = {}) => {
  const textIt = 'Teniamo il tuo nome e il telefono. Li vede chi ti aiuta.';
  const textEn = 'We keep your name and phone. Who helps you sees them.';
  const plain = { version: '1', textIt, textEn, validFrom: '2020-01-01', createdAt: new Date() };
  return row('privacy_notices', { id: newId(), ...plain }, change);
};

export const organisation = (change: { name?: string; agreementReference?: string } = {}) => {
  const plain = { name: 'Auser', kind: 'association', dataRole: 'processor', agreementReference: 'prot. 1' };
  return row('organisations', { id: newId(), ...plain, validFrom: '2020-01-01', createdAt: new Date() }, change);
};

export const organisationMember = (change: { organisationId: string; personId: string }) =>
  row('organisation_members', { addedAt: new Date() }, change);

interface CaseAssignment {
  organisationId: string;
  personId: string;
  assignedBy: string;
}
export const caseAssignment = (change: CaseAssignment) => {
  const plain = { service: 'any', purpose: 'Compagnia', startsOn: '2020-01-01' };
  return row('case_assignments', { id: newId(), ...plain, assignedAt: new Date() }, change);
};

export const erasureRequest = (change: { personId: string; channel?: string; state?: string }) =>
  row('erasure_requests', { id: newId(), askedAt: new Date(), channel: 'web', state: 'asked' }, change);

export const retentionMonths = (change: { category?: string; months: number }) =>
  row('retention_months', { category: 'sessions' }, change);

export const retentionPolicy = (change: { nightly?: boolean } = {}) =>
  row('retention_policies', { nightly: true }, change);
