// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '../page/page-context.js';

export function CsrfField({ token }: { token?: string }) {
  const page = usePage();
  return <input type="hidden" name="_csrf" value={token ?? page.csrfToken} />;
}
