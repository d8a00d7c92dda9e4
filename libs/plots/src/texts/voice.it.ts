// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.assigned': 'È pronto un appezzamento dell’orto. Le dico quale.',
  'news.warning_over': 'Il tempo di un avviso per un appezzamento è finito. Va visto se è a posto.',
};
