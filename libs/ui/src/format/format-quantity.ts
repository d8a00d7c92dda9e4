// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Language, locales } from '../texts/language.js';

/** "1.250,5": at most one decimal */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1, useGrouping: true }).format(value);
}

/** Kilometres in, "3,4 km" out; below one kilometre "850 m" */
export function formatKm(distanceKm: number, language: Language): string {
  const roundedMetres = Math.round((distanceKm * 1000) / 10) * 10;
  if (roundedMetres < 1000) return `${formatNumber(roundedMetres, language)} m`;
  return `${formatNumber(distanceKm, language)} km`;
}

/** Metres in, same words as formatKm */
export function formatMetres(distanceMetres: number, language: Language): string {
  return formatKm(distanceMetres / 1000, language);
}

/** Grams in, "2,25 kg" out: to the gram */
export function formatGrams(grams: number, language: Language): string {
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: 3 }).format(grams / 1000)} kg`;
}

/** Kilograms in, "2,5 kg" out */
export function formatKg(weightKg: number, language: Language): string {
  return `${formatNumber(weightKg, language)} kg`;
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
