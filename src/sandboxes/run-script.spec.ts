import { interpreter } from './run-script.js';

describe('a script', () => {
  it.each([
    ['#!/bin/bash\n', '/bin/bash'],
    ['#!/usr/bin/env bash\n', '/bin/bash'],
    ['#!/bin/sh -e\n', '/bin/sh'],
    ['docker network create a', '/bin/sh'],
    ['#!/usr/bin/env python3 -u\n', '/usr/bin/env python3 -u'],
  ])('%j is run by %s', (source, shell) => {
    expect(interpreter(source).join(' ')).toBe(shell);
  });
});
