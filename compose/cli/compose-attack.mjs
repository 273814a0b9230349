// Does to the composed Mosaic what a stranger on the network could do, a bounded number of times, over loopback.
//
//   node compose-attack.mjs bodies PORT    60 bodies of 19 MB at once, at four addresses, of nobody in particular
//   node compose-attack.mjs drips PORT     150 clients that send a byte every three seconds, of a body or of a head
//
// Prints one line: how many were answered with which status, how many saw their connection end, after how many seconds.
import net from 'node:net'

const [kind, port] = process.argv.slice(2)
const MEBIBYTE = 1024 * 1024
const piece = Buffer.alloc(64 * 1024, 120)
const LONGEST = 90_000

const head = (path, length, more = '') =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}Content-Length: ${length}\r\n\r\n`
const paths = ['/api/auth/login', '/api/chat/completions', '/v1/chat/completions', '/api/settings/providers']

// Calls back with the status answered ('none' where there was none) once the connection has ended.
const open = (begin, ended) => {
  let status = 'none'
  let timer
  const socket = net.connect(Number(port), '127.0.0.1', () => (timer = begin(socket)))
  socket.on('data', (data) => {
    if (status === 'none') status = data.toString('latin1').split(' ')[1] ?? 'none'
  })
  socket.on('end', () => socket.destroy())
  socket.on('error', () => {})
  socket.on('close', () => {
    clearInterval(timer)
    ended(status)
  })
}

const begins = {
  bodies: (i) => (socket) => {
    const guess = i % 2 ? 'Cookie: mosaic_session=guess\r\n' : 'Authorization: Bearer guess\r\n'
    socket.write(head(paths[i % paths.length], 19 * MEBIBYTE, guess))
    let left = (19 * MEBIBYTE) / piece.length - 1
    const next = () => left-- > 0 && !socket.destroyed && socket.write(piece, next)
    next()
  },
  drips: (i) => (socket) => {
    socket.write(i % 3 ? head(paths[i % paths.length], 9_000) : 'GET /api/onboarding HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    return setInterval(() => socket.write('x'), 3_000)
  },
}

const count = { bodies: 60, drips: 150 }[kind]
const began = Date.now()
const statuses = {}
let over = 0
const report = () => {
  console.log(JSON.stringify({ statuses, ended: over, of: count, seconds: Math.round((Date.now() - began) / 1000) }))
  process.exit(over === count ? 0 : 1)
}
for (let i = 0; i < count; i++)
  open(begins[kind](i), (status) => {
    statuses[status] = (statuses[status] ?? 0) + 1
    if (++over === count) report()
  })
setTimeout(report, LONGEST)
