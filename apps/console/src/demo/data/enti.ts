// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Comune, distanceMetres, listComuni } from '@reciproca/territory';
import { type AreaData, ALBA_AREAS, BRA_AREAS } from './areas.js';
import type { FirstCategory } from '@reciproca/installation';
import { ALBA_CATEGORIES, BRA_CATEGORIES } from './categories.js';
import {
  ALBA_ELSEWHERE,
  ALBA_HOUSING,
  ALBA_STAFF,
  BRA_ELSEWHERE,
  BRA_HOUSING,
  BRA_STAFF,
  type HouseholdData,
} from './households.js';
import { ALBA_PLACES, BRA_PLACES, type PublicPlaceData } from './places.js';

export interface EnteData {
  /** Always the same, so that a demo is known as one and a real ente is never emptied. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly ambitoCode: string;
  readonly ambitoName: string;
  readonly seat: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly comuni: readonly Comune[];
  readonly areas: readonly AreaData[];
  readonly places: readonly PublicPlaceData[];
  readonly categories: readonly FirstCategory[];
  /** The mode of a category, or of everything where the category is null. */
  readonly modes: readonly { readonly category: string | null; readonly mode: string }[];
  readonly dwellings: number;
  readonly housing: readonly HouseholdData[];
  readonly elsewhere: readonly HouseholdData[];
  readonly staff: readonly HouseholdData[];
  readonly drivers: number;
  readonly sentinels: number;
  readonly gardeners: number;
  readonly vetted: number;
  readonly offers: Readonly<Record<'help' | 'rides' | 'harvests', number>>;
  readonly requests: Readonly<Record<'help' | 'rides' | 'produce', number>>;
  readonly pastAgreements: number;
}

const BRA_COMUNI = [
  'Bra',
  'Ceresole Alba',
  'Cherasco',
  'La Morra',
  'Narzole',
  'Pocapaglia',
  'Sanfrè',
  "Santa Vittoria d'Alba",
  'Sommariva del Bosco',
  'Sommariva Perno',
  'Verduno',
];
const ALBA_COMUNI = 64;

export function comuneNamed(name: string): Comune {
  const comune = listComuni().find((one) => one.name === name && one.province === 'CN');
  if (!comune) throw new Error(`No comune ${name} in the province of Cuneo`);
  return comune;
}

const braComuni = BRA_COMUNI.map(comuneNamed);

/** The 64 comuni of the province of Cuneo nearest to Alba that are not Bra's stand in for the consortium's own list. */
function comuniOfAlba(): Comune[] {
  const alba = comuneNamed('Alba');
  const free = listComuni().filter((comune) => comune.province === 'CN' && !braComuni.includes(comune));
  return free.toSorted((a, b) => distanceMetres(alba, a) - distanceMetres(alba, b)).slice(0, ALBA_COMUNI);
}

export const DEMO_ENTI: readonly EnteData[] = [
  {
    id: '0190a1ba-0000-7000-8000-000000000001',
    slug: 'alba',
    name: 'Consorzio Socio-Assistenziale Alba-Langhe-Roero',
    ambitoCode: '10',
    ambitoName: 'Alba-Bra, distretto di Alba',
    seat: 'Alba',
    settings: {
      residentPasswords: true,
      sentinelLabel: 'Sentinella di comunità',
      officePhone: '0173 000100',
      officeHours: 'da lunedì a venerdì, dalle 8.30 alle 16.30',
      privacyEmail: 'privacy@alba.example.org',
      softLimitMinutes: 600,
    },
    comuni: comuniOfAlba(),
    areas: ALBA_AREAS,
    places: ALBA_PLACES,
    categories: ALBA_CATEGORIES,
    modes: [
      { category: null, mode: 'assisted' },
      { category: 'elderly_care', mode: 'moderated' },
    ],
    dwellings: 358,
    housing: ALBA_HOUSING,
    elsewhere: ALBA_ELSEWHERE,
    staff: ALBA_STAFF,
    drivers: 45,
    sentinels: 12,
    gardeners: 24,
    vetted: 60,
    offers: { help: 256, rides: 118, harvests: 24 },
    requests: { help: 158, rides: 86, produce: 36 },
    pastAgreements: 1500,
  },
  {
    id: '0190a1ba-0000-7000-8000-000000000002',
    slug: 'bra',
    name: 'Servizi sociali di Bra',
    ambitoCode: '11',
    ambitoName: 'Alba-Bra, distretto di Bra',
    seat: 'Bra',
    settings: {
      residentPasswords: true,
      sentinelLabel: 'Antenna sociale',
      officePhone: '0172 000100',
      officeHours: 'il mattino, dalle 9 alle 12',
      privacyEmail: 'privacy@bra.example.org',
      softLimitMinutes: 300,
    },
    comuni: braComuni,
    areas: BRA_AREAS,
    places: BRA_PLACES,
    categories: BRA_CATEGORIES,
    modes: [{ category: null, mode: 'moderated' }],
    dwellings: 20,
    housing: BRA_HOUSING,
    elsewhere: BRA_ELSEWHERE,
    staff: BRA_STAFF,
    drivers: 5,
    sentinels: 2,
    gardeners: 3,
    vetted: 6,
    offers: { help: 12, rides: 6, harvests: 2 },
    requests: { help: 8, rides: 5, produce: 2 },
    pastAgreements: 60,
  },
];
