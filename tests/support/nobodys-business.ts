// SPDX-License-Identifier: AGPL-3.0-or-later
/** What no channel may carry. */
export const NOBODYS_BUSINESS =
  /salute|malat|ospedal|visita|medic|terapi|farmac|disab|invalid|pover|indigen|bisogno|reddito|assisten|indirizz|\bvia\b|citofon|health|hospital|doctor|therap|disab|poor|income|address\b|street/i;
