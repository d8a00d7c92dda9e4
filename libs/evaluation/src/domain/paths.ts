// SPDX-License-Identifier: AGPL-3.0-or-later
export const TABLES = '/evaluation';
export const OWN = '/me/evaluation';

export const tablePath = (id: string): string => `${TABLES}/${id}`;
export const seatPath = (id: string): string => `/evaluation-seats/${id}`;
export const meetingPath = (id: string): string => `/evaluation-meetings/${id}`;
export const roundPath = (id: string): string => `/evaluation-rounds/${id}`;
export const ownMeetingPath = (id: string): string => `/me/evaluation-meetings/${id}`;
export const ownRoundPath = (id: string): string => `/me/evaluation-rounds/${id}`;
export const publicPath = (token: string): string => `/evaluated/${token}`;
