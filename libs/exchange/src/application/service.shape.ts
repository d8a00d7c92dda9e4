// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices } from '@reciproca/kernel';
import { choiceAmong } from '@reciproca/platform';

export const serviceShape = choiceAmong('service', listServices);
