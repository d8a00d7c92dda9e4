// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/territory.personal-data.js';
import './texts/territory-texts.js';
import { Buildings } from './application/buildings.js';
import { ComuneGround } from './application/comune-ground.js';
import { Comuni } from './application/comuni.js';
import { FindAddress } from './application/find-address.js';
import { geocoderProvider } from './geocoding/geocoder.provider.js';
import { DoorNow } from './application/door-now.js';
import { FindPlaces } from './application/find-places.js';
import { HomeGroups } from './application/home-groups.js';
import { HomeTies } from './application/home-ties.js';
import { ChangeHousing } from './application/change-housing.js';
import { HousingUses } from './application/housing-uses.js';
import { MoveHomes } from './application/move-homes.js';
import { RemoveHousing } from './application/remove-housing.js';
import { ShowHousing } from './application/show-housing.js';
import { ManageBuildings } from './application/manage-buildings.js';
import { ManageComuni } from './application/manage-comuni.js';
import { ManagePlaces } from './application/manage-places.js';
import { CarryComuneOver } from './application/carry-comune-over.js';
import { ComuneUses } from './application/comune-uses.js';
import { KnownComuni } from './application/known-comuni.js';
import { MergeComuni } from './application/merge-comuni.js';
import { PartComuni } from './application/part-comuni.js';
import { TerritoryInComune } from './application/territory-in-comune.js';
import { ComuneMergeRepository } from './persistence/comune-merge.repository.js';
import { InComuneRepository } from './persistence/in-comune.repository.js';
import { ClosePlace } from './application/close-place.js';
import { JoinPlaces } from './application/join-places.js';
import { PlaceDays } from './application/place-days.js';
import { PlaceUses } from './application/place-uses.js';
import { Places } from './application/places.js';
import { ShowPlace } from './application/show-place.js';
import { TellAtPlace } from './application/tell-at-place.js';
import { TerritoryNewsWords } from './application/territory-news-words.js';
import { PlacesOnMap } from './application/places-on-map.js';
import { Residences } from './application/residences.js';
import { ShowBlock } from './application/show-block.js';
import { SecondHomes } from './application/second-homes.js';
import { SetDoorbell } from './application/set-doorbell.js';
import { SetResidence } from './application/set-residence.js';
import { DwellingsIntake } from './intake/dwellings.intake.js';
import { MapForFiles } from './intake/map-for-files.js';
import { PeopleIntake } from './intake/people.intake.js';
import { PeopleTakers } from './intake/people.taker.js';
import { PersonHomes } from './intake/person-homes.js';
import { PlacesIntake } from './intake/places.intake.js';
import { BuildingRepository } from './persistence/building.repository.js';
import { ComuneRepository } from './persistence/comune.repository.js';
import { HomeOfStaircaseRepository } from './persistence/home-of-staircase.repository.js';
import { HouseholdRepository } from './persistence/household.repository.js';
import { HousingRepository } from './persistence/housing.repository.js';
import { PlaceLifeRepository } from './persistence/place-life.repository.js';
import { PlaceRepository } from './persistence/place.repository.js';
import { ResidenceRepository } from './persistence/residence.repository.js';
import { SecondHomeRepository } from './persistence/second-home.repository.js';
import { territoryTables } from './persistence/territory.tables.js';

const repositories = [
  BuildingRepository,
  ComuneMergeRepository,
  ComuneRepository,
  HomeOfStaircaseRepository,
  HouseholdRepository,
  HousingRepository,
  InComuneRepository,
  PlaceLifeRepository,
  PlaceRepository,
  ResidenceRepository,
  SecondHomeRepository,
];
const facades = [
  Buildings,
  Comuni,
  ComuneUses,
  MergeComuni,
  PartComuni,
  HomeTies,
  HousingUses,
  Places,
  PlaceUses,
  Residences,
  SecondHomes,
  SetResidence,
];

const intakes = [MapForFiles, DwellingsIntake, PeopleIntake, PeopleTakers, PersonHomes, PlacesIntake];
const forStaff = [
  FindAddress,
  SetDoorbell,
  ChangeHousing,
  RemoveHousing,
  ShowHousing,
  ManageBuildings,
  ManageComuni,
  CarryComuneOver,
  ManagePlaces,
  ClosePlace,
  JoinPlaces,
  PlaceDays,
  ShowPlace,
  ShowBlock,
  FindPlaces,
  DoorNow,
];

@Module({
  imports: [territoryTables],
  providers: [
    ...repositories,
    ...facades,
    ...forStaff,
    ...intakes,
    MoveHomes,
    KnownComuni,
    ComuneGround,
    PlacesOnMap,
    HomeGroups,
    TerritoryInComune,
    TellAtPlace,
    TerritoryNewsWords,
    geocoderProvider,
  ],
  exports: [...facades, ...forStaff],
})
export class TerritoryModule {}
