// SPDX-License-Identifier: AGPL-3.0-or-later
export { MapsModule } from './maps.module.js';
export { type AreaCount, type Ground, MapLayers, type MapPoint, type PointLayer } from './application/map-layers.js';
export { setTiles, TILES } from './application/tiles.js';
export { hostOf, type Tiles } from './domain/tiles.config.js';
export { cellsOf } from './domain/cells.js';
export { geoLink } from './domain/geo-link.js';
export type { GeoPoint, GroundArea } from './domain/geo-point.js';
export { type MapSpot, type Marker, numberMarkers } from './domain/number-markers.js';
export { type MapStop, StopsMap, WayPicture } from './pages/stops-map.js';
export { Navigate } from './pages/navigate.js';
export { actOnPin, type PinView } from './domain/pin-view.js';
export { isLooking, PIN_NAMES, readPinAct, readPinView, startsAgain, writePinView } from './domain/read-pin-form.js';
export { PinMap } from './pages/pin-map.js';
export { MapPicture, type MapPictureProps } from './pages/map-picture.js';
