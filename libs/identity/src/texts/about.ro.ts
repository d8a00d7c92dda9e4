// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { aboutIt } from './about.it.js';
import type { StaffKey } from './staff-keys.js';

export const aboutRo: TextsIn<'ro', typeof aboutIt, StaffKey> = {
  'accessibility.title': 'Accesibilitate',
  'accessibility.lead': 'Aceste pagini trebuie să fie bune pentru toți.',
  'accessibility.part1.title': 'Ce facem',
  'accessibility.part1.text':
    'Urmăm regulile WCAG 2.2, nivelul AA. Fiecare pagină se poate folosi doar cu tastatura și cu un cititor de ecran.\nTextele se pot mări de până la patru ori. În profil puteți alege un text mai mare.\nTotul merge și fără JavaScript.',
  'accessibility.part2.title': 'Dacă o pagină nu este bună pentru dumneavoastră',
  'accessibility.part2.text':
    'Sunați la serviciile sociale sau vorbiți cu un operator. Spuneți ce voiați să faceți și cu ce aparat: corectăm.\nDacă răspunsul nu ajunge, puteți scrie la apărătorul drepturilor digitale de la AgID (difensore civico per il digitale).',
  'accessibility.part3.title': 'Fără calculator',
  'accessibility.part3.text':
    'Cine nu folosește site-ul poate suna sau poate veni la ghișeu. Un operator face aceleași lucruri în locul dumneavoastră.',
  'privacy.title': 'Datele personale',
  'privacy.lead': 'Ce date păstrăm, cine le vede și cum le apărăm.',
  'privacy.part1.title': 'Cine răspunde de datele dumneavoastră',
  'privacy.part1.text':
    'Serviciile sociale care se ocupă de localitatea dumneavoastră. Pentru orice întrebare puteți suna la biroul lor.',
  'privacy.part2.title': 'Ce păstrăm',
  'privacy.part2.text':
    'Numele, data nașterii, telefonul și adresele, casa și limbile pe care le vorbiți. Ofertele, cererile și ajutoarele date și primite, cu minutele lor.\nNu păstrăm bani, fișe medicale sau locul unde se află telefonul.',
  'privacy.part3.title': 'Cine le vede',
  'privacy.part3.text':
    'Vecinii văd prenumele și prima literă a numelui de familie. Cine se înțelege cu dumneavoastră vede și numele de familie, telefonul și adresa exactă. Telefonul și adresa dispar când ajutorul s-a încheiat.\nCine are împuternicirea dumneavoastră vede ce vedeți și dumneavoastră.\nOperatorii văd datele de care au nevoie ca să vă ajute.\nUn registru arată cine citește, caută sau schimbă datele altora. Nimeni nu îl poate schimba. În profilul dumneavoastră vedeți cine s-a uitat la datele dumneavoastră.',
  'privacy.part4.title': 'Notificările',
  'privacy.part4.text':
    'E-mailurile și notificările spun că este o noutate. Spun cel mult un nume, o oră și câte minute. Nu spun niciodată motivul, nimic despre sănătate și nicio adresă.',
  'privacy.part5.title': 'Drepturile dumneavoastră',
  'privacy.part5.text':
    'Puteți să vă vedeți datele, să cereți să fie corectate, să primiți o copie sau să cereți să fie șterse. O faceți din profil sau îi cereți unui operator.\nPuteți merge și la autoritatea italiană pentru protecția datelor (Garante per la protezione dei dati personali).\nAcest site folosește doar cookie-urile de care are nevoie pentru intrare, pentru limbă și pentru formulare. Nimeni nu vă urmărește.',
};
