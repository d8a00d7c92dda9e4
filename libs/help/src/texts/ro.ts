// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { it } from './it.js';
import type { StaffKey } from './staff-keys.js';

export const ro: TextsIn<'ro', typeof it, StaffKey> = {
  nav: 'Ghid',
  title: 'Ghid',
  lead: 'Cum se face, pas cu pas. Dacă ceva nu merge, sunați la birou: fac totul împreună cu dumneavoastră.',
  'more.words': 'Cuvintele pe care le folosim',
  'more.news': 'Ce este nou',
  picture: 'Pagina: {{title}}',
  step: 'Pasul {{step}}: {{title}}',
  'words.lead': 'Puține cuvinte, mereu aceleași, cu înțelesul lor.',
  'news.lead': 'Noutățile, de la cea mai nouă.',
  'guide.ask.title': 'Cum cereți o mână de ajutor',
  'guide.ask.lead': 'Pentru cumpărături, un drum cu mașina, copii, companie.',
  'guide.ask.step1.title': 'Alegeți de ce aveți nevoie',
  'guide.ask.step1.text': 'Deschideți „{{ask}}” și alegeți felul de ajutor. Nu trebuie să explicați de ce.',
  'guide.ask.step2.title': 'Spuneți când',
  'guide.ask.step2.text':
    'Scrieți ziua și ora. Dacă se repetă în fiecare săptămână, spuneți o singură dată. La sfârșit citiți totul încă o dată și puteți schimba.',
  'guide.ask.step3.title': 'Vedeți cine poate',
  'guide.ask.step3.text':
    'Când cineva vă poate ajuta, aflați imediat, pe pagină, prin SMS sau la telefon. Citiți de ce se potrivește, apoi spuneți da sau nu. Puteți spune nu fără să explicați.',
  'guide.ask.step4.title': 'După aceea',
  'guide.ask.step4.text':
    'După ce s-a făcut, apăsați „{{confirm}}” și scrieți minutele adevărate. Dacă nu spuneți nimic, după trei zile contează timpul stabilit. Dacă nu a mers bine, spuneți: cineva vă ascultă pe amândoi.',
  'guide.give.title': 'Cum dați o mână de ajutor',
  'guide.give.lead': 'Și o oră din când în când este un ajutor.',
  'guide.give.step1.title': 'Spuneți ce știți să faceți',
  'guide.give.step1.text': 'Deschideți „{{offer}}”. Alegeți zilele și orele în care puteți și până unde ajungeți.',
  'guide.give.step2.title': 'Răspundeți celor care cer',
  'guide.give.step2.text':
    'În „{{around}}” vedeți cine are nevoie aproape de dumneavoastră. Apăsați „{{answer}}”: răspundeți chiar acelei persoane, pentru ziua și ora aceea.',
  'guide.give.step3.title': 'Dacă se schimbă ceva',
  'guide.give.step3.text': 'Nu mai puteți? Spuneți imediat ce aflați. Căutăm altă persoană. Puteți cere și altă oră.',
  'guide.give.step4.title': 'Minutele',
  'guide.give.step4.text':
    'Minutele pe care le dați rămân în contul dumneavoastră. Nu sunt bani: cu ele cereți ajutor când vă vine rândul.',
  'guide.drive.title': 'Cum duceți pe cineva cu mașina',
  'guide.drive.lead': 'La doctor, la cumpărături și la birouri. Drumul este fără plată.',
  'guide.drive.step1.title': 'Actele',
  'guide.drive.step1.text':
    'Trebuie permis, asigurare și inspecția mașinii. Trimiteți o poză din profil sau le aduceți la birou. Vă anunțăm înainte să expire.',
  'guide.drive.step2.title': 'Oferiți un drum',
  'guide.drive.step2.text':
    'Spuneți de unde plecați, unde mergeți, câte locuri aveți și cât puteți ocoli. Dacă vă întoarceți, scrieți și întoarcerea.',
  'guide.drive.step3.title': 'Înainte de a spune da',
  'guide.drive.step3.text':
    'Vedeți unde urcă persoana, unde coboară, ce aduce cu ea și cu cât se lungește drumul. Apoi hotărâți.',
  'guide.drive.step4.title': 'În ziua drumului',
  'guide.drive.step4.text':
    'În „{{agenda}}” găsiți opririle în ordine. Dacă întârziați sau nu puteți merge, apăsați acolo: anunțăm noi pe toată lumea.',
  'guide.garden.title': 'Cum lucrați în grădină',
  'guide.garden.lead': 'Orele contează, iar recolta ajunge la cine are nevoie.',
  'guide.garden.step1.title': 'Scrieți orele',
  'guide.garden.step1.text': 'Pe pagina grădinii scrieți ziua și orele. Cine răspunde de grădină le confirmă.',
  'guide.garden.step2.title': 'Recolta',
  'guide.garden.step2.text': 'Cine răspunde de grădină scrie ce este și cât cântărește. Familiile o cer.',
  'guide.garden.step3.title': 'Predarea',
  'guide.garden.step3.text': 'Fiecare parte are un loc și o oră de unde se ia. Cine nu poate ieși o primește acasă.',
  'guide.watch.title': 'Cum semnalați',
  'guide.watch.lead': 'Dacă vedeți ceva care nu este în regulă, scrieți. Pentru un pericol sunați la 112.',
  'guide.watch.step1.title': 'Scrieți ce ați văzut',
  'guide.watch.step1.text': 'Ajung câteva cuvinte. Dacă nu puteți spune cine este, scrieți doar unde.',
  'guide.watch.step2.title': 'Spuneți dacă este urgent',
  'guide.watch.step2.text': 'O semnalare urgentă sună imediat la birou, chiar și în afara programului.',
  'guide.watch.step3.title': 'Apoi',
  'guide.watch.step3.text': 'Un operator se ocupă și vă spune ce a făcut.',
  'word.offer': 'Ofertă',
  'word.offer.is': 'Ce poate face cineva, cu zilele și orele.',
  'word.request': 'Cerere',
  'word.request.is': 'De ce are nevoie cineva.',
  'word.proposal': 'Propunere',
  'word.proposal.is': 'O cerere și o ofertă care se potrivesc. Așteaptă ca ambele persoane să spună da.',
  'word.agreement': 'Înțelegere',
  'word.agreement.is': 'Amândoi au spus da: se știe cine, când și unde.',
  'word.circle': 'Cerc de ajutor',
  'word.circle.is': 'Trei sau patru persoane care se ajută în cerc. Este valabil dacă spun da toate.',
  'word.minutes': 'Minute',
  'word.minutes.is': 'Timpul dat și primit. Niciodată bani.',
  'word.fund': 'Fondul comunității',
  'word.fund.is': 'Minutele dăruite celor care nu pot da înapoi.',
  'word.delegation': 'Împuternicire',
  'word.delegation.is': 'Hârtia cu care alegeți cine poate acționa pentru dumneavoastră.',
  'word.vetted': 'Încredere',
  'word.vetted.is': 'Cuvântul serviciilor sociale pentru cine ajută copii și persoane fragile.',
  'word.sentinel': 'Santinelă',
  'word.sentinel.is': 'O persoană de încredere care vede și dă de știre.',
  'word.card': 'Card',
  'word.card.is': 'Un cod cu care biroul vă găsește fișa. Cu el nu se poate intra.',
  'word.mode': 'Cum se face schimbul',
  'word.mode.is': 'Cât se uită operatorii înainte ca două persoane să se înțeleagă.',
  'new.11.title': 'Vă amintim',
  'new.11.text':
    'Cu o seară înainte vă amintim ce aveți a doua zi, într-o singură notificare. Cine vrea o primește prin SMS.',
  'new.10.title': 'Mă prezint',
  'new.10.text':
    'Cine apare într-o propunere vede despre dumneavoastră doar ce vreți: două rânduri, limbile. Alegeți din profil.',
  'new.9.title': 'Notificări pe telefon',
  'new.9.text':
    'Unde biroul le oferă, telefonul vă spune că este o noutate, chiar dacă Reciproca este închisă. Se pornesc din profil. Reciproca se poate pune și printre aplicații.',
  'new.8.title': 'Căutarea în avizier',
  'new.8.text':
    'În avizier căutați cu cuvintele dumneavoastră, după zi și după distanță. Puteți urmări ce vă interesează și puteți spune că aveți timp acum.',
  'new.7.title': 'Locuri care se închid',
  'new.7.text':
    'Un loc are zilele lui când este închis și se poate închide de tot. Cine are ceva acolo primește o notificare. Un loc scris de două ori devine unul singur.',
  'new.6.title': 'Mesaje',
  'new.6.text':
    'Cine are o întâlnire cu dumneavoastră vă poate scrie, iar dumneavoastră îi puteți răspunde. Tot de aici scrieți și biroului.',
  'new.5.title': 'Calendarul',
  'new.5.text':
    'În „Calendar” vedeți zilele dumneavoastră: ce este stabilit și ce lipsește. Îl puteți avea și pe telefon.',
  'new.4.title': 'SPID, CIE și chei de intrare',
  'new.4.text':
    'Unde serviciile sociale au ales așa, se intră cu SPID sau CIE. Cine lucrează aici poate intra cu degetul sau cu codul PIN al telefonului.',
  'new.1.title': 'Scrisori, hârtie cu antet și liste',
  'new.1.text':
    'Serviciile sociale scriu scrisori cu cuvintele și cu sigla lor și își salvează listele pentru o foaie de calcul. Și există acest ghid.',
  'new.2.title': 'Pentru început',
  'new.2.text': 'O listă duce o instituție nouă până la primul schimb. Colegii se invită prin e-mail.',
  'new.3.title': 'Dus și întors, săptămâni, altă oră',
  'new.3.text':
    'Un drum dus și întors este un singur lucru. O cerere se repetă cum aveți nevoie. Se poate cere altă oră.',
};
