import { type Grant, MOST_TICKETS, TICKET_LIFE_MS, Tickets } from './tickets.js';

const grant: Grant = { session: 's', terminal: 't1', mode: 'type', caller: { role: 'learner', learner: 'ana' } };
const NOON = Date.UTC(2026, 0, 12, 12);

describe('Tickets', () => {
  let tickets: Tickets;

  beforeEach(() => {
    tickets = new Tickets();
  });

  it('let in once', () => {
    const ticket = tickets.issue(grant);
    expect(ticket).toMatch(/^[\w-]{43}$/);
    expect(tickets.redeem(ticket)).toEqual(grant);
    expect(tickets.redeem(ticket)).toBeUndefined();
  });

  it('are for what they were issued for', () => {
    const first = tickets.issue(grant);
    const second = tickets.issue({ ...grant, terminal: 't2' });
    expect(tickets.redeem(second)?.terminal).toBe('t2');
    expect(tickets.redeem(first)?.terminal).toBe('t1');
  });

  it('last half a minute', () => {
    const early = tickets.issue(grant, NOON);
    const late = tickets.issue(grant, NOON);
    expect(tickets.redeem(early, NOON + TICKET_LIFE_MS - 1)).toEqual(grant);
    expect(tickets.redeem(late, NOON + TICKET_LIFE_MS)).toBeUndefined();
  });

  it('are refused when never issued', () => {
    tickets.issue(grant);
    expect(tickets.redeem('')).toBeUndefined();
    expect(tickets.redeem('__proto__')).toBeUndefined();
  });

  it('are bounded in number, and make room as they expire', () => {
    for (let count = 0; count < MOST_TICKETS; count++) tickets.issue(grant, NOON);
    expect(() => tickets.issue(grant, NOON + 1)).toThrow('try again');
    expect(tickets.issue(grant, NOON + TICKET_LIFE_MS)).toBeDefined();
  });
});
