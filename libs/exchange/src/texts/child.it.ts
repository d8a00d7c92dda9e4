// SPDX-License-Identifier: AGPL-3.0-or-later
export const childIt = {
  'child.age': '{{name}} ha {{age}} anni.',
  'child.named': '{{name}} ({{age}} anni)',
  'child.answers': 'Per {{name}} risponde {{guardian}}.',
  'child.call': 'Apri la chiamata',
  'child.nobody': 'Manca l’adulto che risponde per {{name}}: va scritto sulla scheda.',
  'child.vetted_only': 'Con chi ha meno di 18 anni viene solo un adulto di cui l’ente si fida.',
  'child.heard': '{{guardian}}, per {{name}}',
  'child.heard.hint': 'Il sì lo dice l’adulto, non {{name}}.',
  'errors.proposal.guardian_asked': 'Il sì per {{name}} lo dà {{who}}.',
  'errors.proposal.guardian_missing':
    'Per {{name}} manca l’adulto che risponde. Scrivilo sulla scheda, poi chiedi a lui.',
  'errors.answer.needs_vetted': 'Con questa persona viene solo chi ha la garanzia dell’ente.',
  'apart.title': 'Appuntamenti da disdire',
  'apart.lead':
    'Queste persone vanno tenute separate, ma si incontrerebbero ancora. Finché non disdici, gli appuntamenti valgono.',
  'apart.in_one_car': 'nella stessa auto, a quell’ora',
  'apart.callOff': 'Disdici tutti',
  'apart.done': 'Disdetti: lo diciamo a tutti, senza il motivo.',
  'errors.agreement.none_apart': 'Non c’è più niente da disdire.',
  'errors.agreement.kept_apart':
    'Va tenuta separata da {{name}}, e qui si incontrerebbero. Scegli un’altra persona o un altro viaggio.',
  'errors.agreement.needs_vetted': 'Con questa persona viene solo chi ha la garanzia dell’ente. Chi aiuta non ce l’ha.',
  'errors.answer.child_needs_vetted': 'Con chi ha meno di 18 anni viene solo un adulto di cui l’ente si fida.',
  'errors.agreement.child_needs_vetted':
    'Con chi ha meno di 18 anni viene solo un adulto di cui l’ente si fida: qui manca il sì dell’ente.',
};
