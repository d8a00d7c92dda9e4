// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, locales } from '../texts/language.js';

/** "1.250,5": at most one decimal */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1, useGrouping: true }).format(value);
}

/** How units are written where not everybody reads Latin letters. */
const UNITS: Partial<Record<Language, Readonly<Record<string, string>>>> = { ar: { m: 'م', km: 'كم', kg: 'كغ' } };

function inUnits(amount: string, unit: string, language: Language): string {
  return `${amount} ${UNITS[language]?.[unit] ?? unit}`;
}

/** Kilometres in, "3,4 km" out; below one kilometre "850 m" */
export function formatKm(distanceKm: number, language: Language): string {
  const roundedMetres = Math.round((distanceKm * 1000) / 10) * 10;
  if (roundedMetres < 1000) return inUnits(formatNumber(roundedMetres, language), 'm', language);
  return inUnits(formatNumber(distanceKm, language), 'km', language);
}

/** Metres in, same words as formatKm */
export function formatMetres(distanceMetres: number, language: Language): string {
  return formatKm(distanceMetres / 1000, language);
}

/** Grams in, "2,25 kg" out: to the gram */
export function formatGrams(grams: number, language: Language): string {
  const kilograms = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 3 }).format(grams / 1000);
  return inUnits(kilograms, 'kg', language);
}

/** Kilograms in, "2,5 kg" out */
export function formatKg(weightKg: number, language: Language): string {
  return inUnits(formatNumber(weightKg, language), 'kg', language);
}

/** "1.250,50 €": what papers say, no money is moved here. */
export function formatEuro(euros: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR', useGrouping: true }).format(
    euros,
  );
}

export function hasDecimalComma(language: Language): boolean {
  return formatNumber(0.5, language).includes(',');
}
