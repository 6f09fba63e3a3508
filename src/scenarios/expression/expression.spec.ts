import { Expression } from './expression.js';
import { ExpressionBrokenError, ExpressionDataError, ExpressionSyntaxError } from './expression.errors.js';

const NETWORKS = [
  { Name: 'bridge', IPAM: { Config: null }, Labels: {} },
  { Name: 'localnet', IPAM: { Config: [{ Subnet: '172.16.0.0/16' }] }, Labels: { 'com.docker.compose.network': 'x' } },
];

describe('an expression', () => {
  it('gives plain values, and nothing for data that is missing', async () => {
    expect(await new Expression('IPAM.Config[0].Subnet').evaluate(NETWORKS[1])).toBe('172.16.0.0/16');
    expect(await new Expression('IPAM.Config[0].Subnet').evaluate(NETWORKS[0])).toBeUndefined();
    expect(await new Expression('$.Name').evaluate(NETWORKS)).toStrictEqual(['bridge', 'localnet']);
    expect(await new Expression('$sum').evaluate(NETWORKS)).not.toHaveProperty('implementation');
  });

  it('selects a list, of one and of none too', async () => {
    expect(await new Expression('$[Labels.`com.docker.compose.network` = "x"]').select(NETWORKS)).toEqual([
      NETWORKS[1],
    ]);
    expect(await new Expression('$[Name = "gone"]').select(NETWORKS)).toEqual([]);
    expect(await new Expression('$').select([])).toEqual([]);
  });

  it('is refused when it is no JSONata', () => {
    expect(() => new Expression('Name =')).toThrow(ExpressionSyntaxError);
  });

  it.each(['$contains(IPAM.Config, "x")', '$number(Name)', '$error("not so")'])(
    'may not suit the data: %s',
    async (source) => {
      await expect(new Expression(source).evaluate(NETWORKS[1])).rejects.toThrow(ExpressionDataError);
    },
  );

  it.each([
    '$nothing()',
    '($f := function($x) { $f($x) + 1 }; $f(1))',
    '($f := function($x) { $f($x) }; $f(1))',
    '$count([1..9000000])',
    '[1..20000].("x" & "x" & "x" & "x" & "x")',
    '$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/)',
  ])('is broken when it cannot end well: %s', async (source) => {
    await expect(new Expression(source).evaluate(NETWORKS)).rejects.toThrow(ExpressionBrokenError);
  });
});
