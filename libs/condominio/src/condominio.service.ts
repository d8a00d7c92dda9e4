// SPDX-License-Identifier: AGPL-3.0-or-later
import { announceService, type Service } from '@reciproca/kernel';
import { setServiceLook } from '@reciproca/ui';

export const CONDOMINIO: Service = 'condominio';

announceService(CONDOMINIO, 10);
setServiceLook(CONDOMINIO, { icon: 'home', colour: '#0066cc' });
