// SPDX-License-Identifier: AGPL-3.0-or-later
import { WayPicture } from '@reciproca/maps';
import { comuneGround } from '@reciproca/territory';
import { usePage } from '@reciproca/ui';
import type { DriveStop } from '../application/show-drive-sheet.js';

/** The stops of the day with the numbers they have in the table; nothing where no address is known. */
export function DriveMap({ stops }: { stops: readonly DriveStop[] }) {
  const { t } = usePage();
  if (stops.every(({ spot }) => spot.at === null)) return null;
  return (
    <div class="paper-map paper-keep">
      <WayPicture
        id="drive"
        title={t('paper:drive.map')}
        ground={comuneGround()}
        spots={stops.map(({ spot }) => spot)}
        isPrinted
      />
    </div>
  );
}
