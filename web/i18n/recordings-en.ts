import type { recordingsFr } from './recordings-fr';

export const recordingsEn: typeof recordingsFr = {
  sign: 'Recorded',
  explanation: 'What your terminals show is recorded. You and your trainers can look at it later.',
  title: 'Recording of terminal {{terminal}}',
  startedAt: 'Began on {{date}}.',
  pauses: 'Long pauses are shortened.',
  unreadable: 'This recording cannot be read.',
  player: 'Player: Space to play or pause, arrows to go 5 seconds forward or back',
  screen: 'What the terminal showed',
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed',
  timeline: 'Position',
  position: '{{at}} of {{of}}',
  markers: 'Markers',
  noMarkers: 'No check passed during this recording.',
};
