/** Of the websocket; beside the API, since upgrades do not pass through it. */
export const TERMINAL_PATH = '/terminal';
