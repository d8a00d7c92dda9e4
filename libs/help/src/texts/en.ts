// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from './it.js';

export const en: Record<keyof typeof it, string> = {
  nav: 'Guide',
  title: 'Guide',
  lead: 'How to do things, one step at a time. If you get stuck, call the office: they will do it with you.',
  'more.practice': 'Practise without doing harm',
  'practice.lead': 'Invented people, real rules: nothing leaves and nothing counts.',
  'more.words': 'The words we use',
  'more.news': 'What is new',
  picture: 'The page: {{title}}',
  step: 'Step {{step}}: {{title}}',
  'words.lead': 'A few words, always the same ones, and what they mean.',
  'news.lead': 'What has changed, the latest first.',
  'guide.ask.title': 'Asking for a hand',
  'guide.ask.lead': 'With shopping, a lift, children, some company.',
  'guide.ask.step1.title': 'Choose what you need',
  'guide.ask.step1.text': 'Open “{{ask}}” and choose the kind of help. There is no need to say why.',
  'guide.ask.step2.title': 'Say when',
  'guide.ask.step2.text':
    'Give the day and the time. If it is every week, say it just once. At the end you read it all again and can change it.',
  'guide.ask.step3.title': 'See who can help',
  'guide.ask.step3.text':
    'When somebody can help, you hear at once: on the page, by text or by phone. Read why they fit, then say yes or no. You can say no without a reason.',
  'guide.ask.step4.title': 'Afterwards',
  'guide.ask.step4.text':
    'Once it is done, press “{{confirm}}” and give the real minutes. If you say nothing, after three days the agreed time counts. If it went wrong, say so: somebody will listen to both of you.',
  'guide.give.title': 'Lending a hand',
  'guide.give.lead': 'Even an hour now and then helps.',
  'guide.give.step1.title': 'Say what you can do',
  'guide.give.step1.text': 'Open “{{offer}}”. Choose the days and times you are free, and how far you can go.',
  'guide.give.step2.title': 'Answer who asks',
  'guide.give.step2.text':
    '“{{around}}” shows who needs something near you. Press “{{answer}}”: it answers that very person, on that day at that time.',
  'guide.give.step3.title': 'If something changes',
  'guide.give.step3.text':
    'You cannot make it? Say so as soon as you know. We look for somebody else. You can also ask for another time.',
  'guide.give.step4.title': 'Minutes',
  'guide.give.step4.text':
    'The minutes you give stay in your account. They are not money: they let you ask for help when it is your turn.',
  'guide.drive.title': 'Giving lifts',
  'guide.drive.lead': 'To appointments, shops and offices. Lifts are free.',
  'guide.drive.step1.title': 'Your papers',
  'guide.drive.step1.text':
    'You need a licence, insurance and a valid inspection. Send a photo from your profile or bring them to the office. We remind you before they end.',
  'guide.drive.step2.title': 'Offer a ride',
  'guide.drive.step2.text':
    'Say where you start, where you go, how many seats you have and how much of a detour you can make. If you come back, add the way back.',
  'guide.drive.step3.title': 'Before you say yes',
  'guide.drive.step3.text':
    'You see where the passenger gets in and out, what they bring along and how much longer your way gets. Then you decide.',
  'guide.drive.step4.title': 'On the day',
  'guide.drive.step4.text':
    '“{{agenda}}” lists the stops in order. If you are late or cannot go, press there: we tell everybody.',
  'guide.garden.title': 'Working in the garden',
  'guide.garden.lead': 'Hours count, and the harvest goes to those who need it.',
  'guide.garden.step1.title': 'Write down your hours',
  'guide.garden.step1.text':
    'On your garden’s page, give the day and the hours. Whoever answers for the garden confirms them.',
  'guide.garden.step2.title': 'The harvest',
  'guide.garden.step2.text':
    'Whoever answers for the garden writes down what there is and what it weighs. Households ask for it.',
  'guide.garden.step3.title': 'Handing it over',
  'guide.garden.step3.text':
    'Each share has a place and a time to collect it. People who cannot go out get it at home.',
  'guide.watch.title': 'Raising an alarm',
  'guide.watch.lead': 'If you see that something is wrong, write it. If there is danger, call 112.',
  'guide.watch.step1.title': 'Write what you saw',
  'guide.watch.step1.text': 'A few words will do. If you cannot say who it is, just say where.',
  'guide.watch.step2.title': 'Say if it is urgent',
  'guide.watch.step2.text': 'Something urgent rings in the office at once, even out of hours.',
  'guide.watch.step3.title': 'Then',
  'guide.watch.step3.text': 'Somebody from the office takes it on and tells you what was done.',
  'guide.hear.title': 'Hearing both sides',
  'guide.hear.lead': 'When some help did not go well.',
  'guide.hear.step1.title': 'Read',
  'guide.hear.step1.text': 'You find what each of them says and what had been agreed.',
  'guide.hear.step2.title': 'Listen to both',
  'guide.hear.step2.text': 'In person or by phone. Write down what they say.',
  'guide.hear.step3.title': 'Suggest',
  'guide.hear.step3.text': 'Write how many minutes should count, or none. The office decides.',
  'guide.cases.title': 'Working together with the office',
  'guide.cases.lead': 'For those who work for a partner organisation.',
  'guide.cases.step1.title': 'See who is assigned to you',
  'guide.cases.step1.text':
    'Under “{{cases}}” you find the people the office has assigned to your organisation, for one service and one purpose. You see nobody else.',
  'guide.cases.step2.title': 'Read what you need',
  'guide.cases.step2.text':
    'You see their name, telephone, area and the appointments of that service. You see neither their minutes nor other services. Every reading is written down, and the person may learn who has read.',
  'guide.cases.step3.title': 'If something changes',
  'guide.cases.step3.text':
    'An appointment that falls through, a new number, somebody who needs something else: write to the office or ring it. They make the change.',
  'guide.cases.step4.title': 'When it ends',
  'guide.cases.step4.text':
    'An assignment has a last day, and may end earlier if the person asks. From then on you no longer see them. Keep no lists of your own.',
  'guide.desk.title': 'A day in the office',
  'guide.desk.lead': 'The board, the calls, the people.',
  'guide.desk.step1.title': 'Start from the board',
  'guide.desk.step1.text':
    'At the top is what presses: who has nobody for tomorrow yet. Open a card and it is yours until you close it. If a colleague has it, you can take it over with a word.',
  'guide.desk.step2.title': 'Call',
  'guide.desk.step2.text':
    'The page of the call gives you the right words and asks only what is still missing. Write down whom you spoke to and what they said.',
  'guide.desk.step3.title': 'Act for those who cannot',
  'guide.desk.step3.text':
    'From a person’s page you can ask, offer and answer for them. The bar at the top always says for whom you act.',
  'guide.desk.step4.title': 'When life changes',
  'guide.desk.step4.text':
    'A move, a stay in hospital, a death: from the person’s page. First you see what follows, then you decide, and you can go back.',
  'guide.desk.step5.title': 'Paper and lists',
  'guide.desk.step5.text':
    'Sheets for staircases, cards, forms and letters are under “{{paper}}”. Lists can be saved for a spreadsheet.',
  'guide.desk.step6.title': 'Keep the register of volunteers',
  'guide.desk.step6.text':
    'Under “{{volunteers}}” you write down who comes and who goes, and print the badge. A mistake is put right by another line. You look at expenses there too: no money moves here.',
  'guide.fund.title': 'A funded project',
  'guide.fund.lead': 'What counts, who takes part, what is handed in.',
  'guide.fund.step1.title': 'Write the project down',
  'guide.fund.step1.text':
    'Name, CUP, funder, days. Then the actions: service, municipalities and days say which help counts.',
  'guide.fund.step2.title': 'Enter those who take part',
  'guide.fund.step2.text': 'From the person’s page. Ask the questions in person or on paper; nobody has to answer.',
  'guide.fund.step3.title': 'See what is missing',
  'guide.fund.step3.text':
    'The page of participants counts what nobody has asked yet. The presence sheet is printed and signed each month.',
  'guide.fund.step4.title': 'Hand it in',
  'guide.fund.step4.text':
    'The report of the project is frozen with a number. Coordinators save the sheet of participants, too.',
  'guide.open.title': 'Opening your organisation',
  'guide.open.lead': 'From an empty page to the first exchange, without a technician.',
  'guide.open.step1.title': 'Follow the list',
  'guide.open.step1.text': '“{{opening}}” counts what is there already and leads to the page of what is missing.',
  'guide.open.step2.title': 'Invite your colleagues',
  'guide.open.step2.text':
    'Each gets a link by e-mail. It works once and for seven days. At least two people should coordinate.',
  'guide.open.step3.title': 'Municipalities, homes and places',
  'guide.open.step3.text':
    'Choose your municipalities, then hospitals, pharmacies and markets: that is where rides go. If you like, show rides to other ride-sharing sites from the settings: nobody there sees names or homes.',
  'guide.open.step4.title': 'Report',
  'guide.open.step4.text': 'The figures for the Region work themselves out. Fewer than five people are never shown.',
  'word.offer': 'Offer',
  'word.offer.is': 'What somebody can do, with days and times.',
  'word.request': 'Request',
  'word.request.is': 'What somebody needs.',
  'word.proposal': 'Proposal',
  'word.proposal.is': 'A request and an offer that fit together. It waits for two yeses.',
  'word.agreement': 'Agreement',
  'word.agreement.is': 'Both have said yes: who, when and where are settled.',
  'word.circle': 'Circle',
  'word.circle.is': 'Three or four people who help each other in turn. It counts if all of them say yes.',
  'word.minutes': 'Minutes',
  'word.minutes.is': 'Time given and received. Never money.',
  'word.fund': 'Community fund',
  'word.fund.is': 'Minutes donated to those who cannot give back.',
  'word.delegation': 'Delegation',
  'word.delegation.is': 'The paper on which you choose who may act for you.',
  'word.vetted': 'Clearance',
  'word.vetted.is': 'The office’s word for those who help children and frail people.',
  'word.sentinel': 'Sentinel',
  'word.sentinel.is': 'Somebody trusted who keeps an eye out and raises the alarm.',
  'word.card': 'Card',
  'word.card.is': 'A code by which the office finds your record. It signs nobody in.',
  'word.mode': 'How exchanges work',
  'word.mode.is': 'How much the office looks at before two people agree.',
  'new.11.title': 'Reminders',
  'new.11.text':
    'On the evening before, we remind you of what you have the next day, in a single notice. Whoever wants gets it as a text.',
  'new.10.title': 'About me',
  'new.10.text':
    'Whoever you meet in a proposal sees what you like of you: a line or two, your languages. Choose it from your profile.',
  'new.9.title': 'Notifications on your phone',
  'new.9.text':
    'Where the office offers them, your phone tells you that there is news even while Reciproca is closed. Turn them on from your profile. You can also put Reciproca among your apps.',
  'new.8.title': 'Searching the notice board',
  'new.8.text':
    'You search the notice board in your own words, by day and by distance. You can follow what matters to you, and say that you are free now.',
  'new.7.title': 'Places that close',
  'new.7.text':
    'A place has its own closed days, and can close for good. Everyone with something there is told. A place written down twice becomes one.',
  'new.6.title': 'Messages',
  'new.6.text':
    'You and whoever you have an appointment with can write to each other. You can write to the office here too.',
  'new.5.title': 'The calendar',
  'new.5.text':
    'Under “Calendar” you see your days: what is settled and what is missing. You can have it on your phone too.',
  'new.4.title': 'SPID, CIE and passkeys',
  'new.4.text':
    'Where the organisation has chosen it, people sign in with SPID or CIE. Staff can sign in with a finger or the PIN of their phone.',
  'new.1.title': 'Letters, letterhead and lists',
  'new.1.text':
    'The office writes letters in its own words and with its logo, and saves its lists for a spreadsheet. There is this guide.',
  'new.2.title': 'Getting started',
  'new.2.text': 'A list leads a new organisation to its first exchange. Colleagues are invited by e-mail.',
  'new.3.title': 'There and back, every week, another time',
  'new.3.text': 'A ride there and back is one thing. A request repeats as you need it. You can ask for another time.',
  'picture.in_italian': 'The picture is in Italian.',
};
