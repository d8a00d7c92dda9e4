// SPDX-License-Identifier: AGPL-3.0-or-later
import { usePage } from '../page/page-context.js';

/** A name; for staff it leads to the person's page. */
export function PersonLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { viewer } = usePage();
  return viewer?.isStaff ? <a href={`/people/${id}`}>{name}</a> : <>{name}</>;
}
