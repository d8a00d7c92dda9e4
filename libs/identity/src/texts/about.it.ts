// SPDX-License-Identifier: AGPL-3.0-or-later
export const aboutIt = {
  'accessibility.title': 'Accessibilità',
  'accessibility.lead': 'Queste pagine devono servire a tutti.',
  'accessibility.part1.title': 'Che cosa facciamo',
  'accessibility.part1.text':
    'Seguiamo le regole WCAG 2.2, livello AA. Ogni pagina si usa con la sola tastiera e con un lettore di schermo.\nI testi si possono ingrandire fino a quattro volte. Nel profilo puoi scegliere un testo più grande.\nTutto funziona anche senza JavaScript.',
  'accessibility.part2.title': 'Se una pagina non va bene per te',
  'accessibility.part2.text':
    'Telefona all’ente o parla con un operatore. Dicci che cosa volevi fare e con quale dispositivo: lo correggiamo.\nSe la risposta non basta, puoi scrivere al difensore civico per il digitale di AgID.',
  'accessibility.part3.title': 'Senza computer',
  'accessibility.part3.text':
    'Chi non usa il sito può telefonare o venire allo sportello. Un operatore fa le stesse cose al posto tuo.',
  'privacy.title': 'Privacy',
  'privacy.lead': 'Quali dati teniamo, chi li vede e come li proteggiamo.',
  'privacy.part1.title': 'Chi risponde dei tuoi dati',
  'privacy.part1.text':
    'L’ente che segue i servizi sociali del tuo comune. Per ogni domanda puoi telefonare al suo ufficio.',
  'privacy.part2.title': 'Che cosa teniamo',
  'privacy.part2.text':
    'Nome, data di nascita, contatti, casa e lingue che parli. Le offerte, le richieste e gli aiuti dati e ricevuti, con i loro minuti.\nNon teniamo denaro, cartelle mediche o posizioni del telefono.',
  'privacy.part3.title': 'Chi li vede',
  'privacy.part3.text':
    'I vicini vedono il tuo nome e l’iniziale del cognome. Chi si mette d’accordo con te vede anche il cognome, il telefono e l’indirizzo preciso. Telefono e indirizzo spariscono quando l’aiuto è finito.\nChi ha la tua delega vede quello che vedi tu.\nGli operatori vedono i dati che servono per aiutarti.\nUn registro segna chi legge, cerca o cambia i dati degli altri. Nessuno lo può cambiare. Nel tuo profilo vedi chi ha guardato i tuoi dati.',
  'privacy.part4.title': 'Gli avvisi',
  'privacy.part4.text':
    'Mail e avvisi dicono che c’è una novità. Al massimo dicono un nome, un’ora e quanti minuti. Non dicono mai il motivo, la salute o un indirizzo.',
  'privacy.part5.title': 'I tuoi diritti',
  'privacy.part5.text':
    'Puoi vedere i tuoi dati, farli correggere, averne una copia o chiedere di cancellarli. Lo fai dal tuo profilo, oppure lo chiedi a un operatore.\nPuoi anche rivolgerti al Garante per la protezione dei dati personali.\nQuesto sito usa solo i cookie che servono per entrare, per la lingua e per i moduli. Nessuno ti segue.',
};
