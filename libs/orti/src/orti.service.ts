// SPDX-License-Identifier: AGPL-3.0-or-later
import { announceService, type Service } from '@reciproca/kernel';
import { setServiceLook } from '@reciproca/ui';

export const ORTI: Service = 'orti';

announceService(ORTI, 30);
setServiceLook(ORTI, { icon: 'leaf', colour: '#008055' });
