import { HttpResponse } from 'msw';
import { describe, expect, inject, it } from 'vitest';
import { agent } from '../world/fixtures';
import { problem } from '../world/respond';
import { Contract } from './Contract';

const contract = new Contract(inject('apiDocument'));
const complaint = (call: string, answer: Response) => {
  const [method = '', path = ''] = call.split(' ');
  return contract.complaint(new Request(`http://localhost${path}`, { method }), answer);
};

describe('the contract of the API', () => {
  it('takes what it documents', async () => {
    expect(await complaint('GET /api/agent', HttpResponse.json(agent()))).toBeNull();
    expect(await complaint('GET /api/agent', problem(401, 'unauthenticated'))).toBeNull();
    expect(await complaint('DELETE /api/auth/tokens/1', new HttpResponse(null, { status: 204 }))).toBeNull();
  });

  it('takes a proxy’s page for what it is', async () => {
    expect(await complaint('GET /api/agent', HttpResponse.html('<h1>502</h1>', { status: 502 }))).toBeNull();
  });

  const { status: _status, ...without } = agent();
  it.each([
    ['a member that is missing', 'GET /api/agent', HttpResponse.json(without), /required property 'status'/],
    [
      'a member that is not the server’s',
      'GET /api/agent',
      HttpResponse.json({ ...agent(), mood: 1 }),
      /additional/,
    ],
    ['another type', 'GET /api/agent', HttpResponse.json({ ...agent(), status: 7 }), /status must be/],
    ['another kind of body', 'GET /api/agent', HttpResponse.text('running'), /text\/plain/],
    [
      'a body where none is',
      'DELETE /api/auth/tokens/1',
      HttpResponse.json({}, { status: 200 }),
      /not documented/,
    ],
    ['a status that is not documented', 'GET /api/agent', problem(418, 'teapot'), /418 is not documented/],
    [
      'a refusal that is no problem',
      'GET /api/agent',
      HttpResponse.json({ code: 'x' }, { status: 401 }),
      /json/,
    ],
    ['an operation that is not there', 'DELETE /api/agent', HttpResponse.json({}), /no operation/],
  ])('refuses %s', async (_name, call, answer, words) => {
    expect(await complaint(call, answer)).toMatch(words);
  });
});
