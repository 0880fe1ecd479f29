/** node:http sending the finished bytes of one answer: the ceiling on this machine. */
import { createServer } from 'node:http';
import { announce } from './announce.ts';

const answer = Buffer.from(process.env['ANSWER'] ?? '', 'base64');

announce(
  createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
      response.end(answer);
    });
  }),
);
