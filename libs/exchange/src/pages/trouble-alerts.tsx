// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert } from '@reciproca/ui';

/** Why what was agreed will not do, wherever it is shown; nothing on what is printed for others. */
export function TroubleAlerts({ troubles }: { troubles: readonly string[] }) {
  if (troubles.length === 0) return null;
  return (
    <div class="stack no-print">
      {troubles.map((trouble) => (
        <Alert key={trouble} tone="danger">
          {trouble}
        </Alert>
      ))}
    </div>
  );
}
