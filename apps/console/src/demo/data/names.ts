// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where a family comes from; decides names and mother tongue. */
export const ORIGINS = ['it', 'ro', 'ar', 'sq', 'mk'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface NameStock {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
}

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

/** Names usual in Langhe and Roero, by where the family comes from. */
export const NAMES: Readonly<Record<Origin, NameStock>> = {
  it: {
    women: words(
      'Maria, Giuseppina, Rosa, Caterina, Margherita, Domenica, Piera, Franca, Luciana, Bruna, Ines, Adele, Marisa, Graziella, Silvana, Laura, Daniela, Patrizia, Monica, Cristina, Barbara, Chiara, Federica, Valentina, Francesca, Martina, Giorgia, Sara, Ilaria, Irene, Mariangela, Ornella, Nadia, Simona, Alessia, Beatrice, Noemi, Emma, Sofia, Alice',
    ),
    men: words(
      'Giuseppe, Giovanni, Luigi, Carlo, Francesco, Michele, Pietro, Domenico, Aldo, Renato, Sergio, Piero, Franco, Bruno, Roberto, Claudio, Mauro, Fabrizio, Massimo, Stefano, Andrea, Davide, Luca, Matteo, Simone, Alberto, Giorgio, Enrico, Fabio, Danilo, Livio, Walter, Ezio, Guido, Emanuele, Lorenzo, Tommaso, Riccardo, Edoardo, Diego',
    ),
    families: words(
      'Ferrero, Rosso, Giacosa, Bosio, Marengo, Sandri, Cravero, Dutto, Revello, Fissore, Abrigo, Adriano, Alessandria, Barbero, Batasiolo, Boeri, Boffa, Borgogno, Brovia, Cagnasso, Canta, Cavallotto, Ceretto, Chiarle, Cordero, Costa, Dogliani, Drocco, Einaudi, Fenocchio, Gallo, Gianolio, Grasso, Icardi, Lano, Manera, Mascarello, Molino, Montanaro, Morra, Negro, Oberto, Olivero, Pasquero, Pelissero, Pezzuto, Pira, Porro, Prandi, Rabino, Rinaldi, Rivella, Rocca, Roagna, Saffirio, Savigliano, Sobrero, Stroppiana, Taretto, Torchio, Vacchetto, Vaira, Veglio, Viberti, Vico, Voerzio',
    ),
  },
  ro: {
    women: words(
      'Elena-Maria, Mihaela, Ioana, Andreea, Gabriela, Cristina, Alina, Daniela, Lavinia, Roxana, Simona, Ana, Florentina, Corina',
    ),
    men: words(
      'Ion, Vasile, Gheorghe, Mihai, Adrian, Florin, Cristian, Marius, Ionut, Bogdan, Radu, Costel, Alexandru, Dorin',
    ),
    families: words(
      'Popescu, Ionescu, Popa, Dumitru, Stan, Munteanu, Rusu, Constantin, Moldovan, Ciobanu, Lungu, Tudor, Bratu, Neagu',
    ),
  },
  ar: {
    women: words(
      'Fatima, Khadija, Aicha, Naima, Hanane, Nadia, Latifa, Malika, Zineb, Soukaina, Imane, Houda, Salma, Yasmine',
    ),
    men: words(
      'Mohamed, Ahmed, Youssef, Hassan, Rachid, Mustapha, Abdelkader, Karim, Said, Omar, Brahim, Hicham, Ayoub, Ilyas',
    ),
    families: words(
      'El Amrani, Benali, Haddad, Bouzid, El Idrissi, Chakir, Lahlou, Mansouri, Naciri, Ouazzani, Tahiri, Ziani, Berrada, El Fassi',
    ),
  },
  sq: {
    women: words('Albana, Drita, Elira, Flutura, Teuta, Valbona, Majlinda, Blerina, Ermira, Ornela, Xhensila, Klea'),
    men: words('Agim, Arben, Besnik, Dritan, Ermal, Fatos, Gentian, Ilir, Kujtim, Luan, Sokol, Erion'),
    families: words('Hoxha, Shehu, Dervishi, Gjoka, Kola, Leka, Marku, Prifti, Rama, Toska, Zefi, Bardhi'),
  },
  mk: {
    women: words(
      'Biljana, Vesna, Snezana, Slavica, Dragana, Elizabeta, Suzana, Marija, Aleksandra, Ivana, Jasmina, Kristina',
    ),
    men: words('Zoran, Goran, Dragan, Blagoj, Nikola, Trajce, Ljupco, Vlado, Igor, Aleksandar, Dejan, Stojan'),
    families: words(
      'Petrovski, Stojanovski, Nikolov, Trajkovski, Ristov, Angelov, Mitrevski, Georgiev, Dimov, Kostadinov, Iliev, Velkov',
    ),
  },
};
