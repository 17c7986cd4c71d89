// Publishes one referral to Tryeza and waits for the receipt, as ../README.md says it: a JOSE library, an Avro library, a
// Kafka client, and nothing of Tryeza's own.
//
//   node publish.js --as police.vlore referral.json
//
// CLIENT (folder with <institution>.properties and <institution>.jwk), TRYEZA_REFERRAL_URL and TRYEZA_REGISTRY_URL say
// where things are. Prints the receipt as JSON. Exit 0 accepted, 1 refused, 3 no receipt within a minute.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Consumer, Producer } from '@platformatic/kafka'
import avro from 'avsc'
import { CompactEncrypt, CompactSign, calculateJwkThumbprint, importJWK } from 'jose'

const MINUTE = 60_000
const READ_COMMITTED = 1

/** JWS around the body, its claims in the protected header; JWE around the JWS. */
export async function seal(body, { institution, publisherId, kind, iat, signingKey, intakeKey }) {
  const signed = await new CompactSign(body)
    .setProtectedHeader({
      alg: signingKey.kty === 'OKP' ? 'EdDSA' : 'ES256',
      kid: await calculateJwkThumbprint(signingKey),
      iss: institution,
      jti: publisherId,
      aud: 'tryeza',
      iat,
      kind
    })
    .sign(await importJWK(signingKey, signingKey.kty === 'OKP' ? 'EdDSA' : 'ES256'))
  return await new CompactEncrypt(new TextEncoder().encode(signed))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: intakeKey.kid, cty: 'JOSE' })
    .encrypt(await importJWK(intakeKey, 'ECDH-ES+A256KW'))
}

/** 0x00, four bytes of content id (big-endian), Avro binary. */
export function encode(type, contentId, value) {
  const prefix = Buffer.alloc(5)
  prefix.writeInt32BE(contentId, 1)
  return Buffer.concat([prefix, type.toBuffer(value)])
}

async function json(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`status ${answer.status} from ${new URL(url).pathname}`)
  return await answer.json()
}

/** The latest schema of a record, and the id under which it is registered. */
async function registered(registry, record) {
  const version = await json(
    `${registry}/apis/registry/v3/groups/default/artifacts/${record}/versions/branch=latest`)
  return { contentId: version.contentId, schema: await byId(registry, version.contentId) }
}

async function byId(registry, contentId) {
  return await json(`${registry}/apis/registry/v3/ids/contentIds/${contentId}`)
}

/** A Java properties file as this project writes it: NAME=value, one a line. */
async function properties(file) {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.includes('='))
  return Object.fromEntries(lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}

async function kafka(file) {
  const settings = await properties(file)
  const [, username, password] = /username="([^"]+)" password="([^"]+)"/.exec(settings['sasl.jaas.config'])
  return {
    bootstrapBrokers: settings['bootstrap.servers'].split(','),
    sasl: { mechanism: 'SCRAM-SHA-512', username, password },
    ...(settings['security.protocol'] === 'SASL_SSL' && {
      tls: { ca: await readFile(settings['ssl.truststore.location'], 'utf8') }
    })
  }
}

async function receipt(stream, publisherId, registry) {
  const types = new Map()
  for await (const message of stream) {
    if (message.key.toString() !== publisherId) continue
    const id = message.value.readInt32BE(1)
    if (!types.has(id)) {
      types.set(id, avro.Type.forSchema(await byId(registry, id), { registry: {} }))
    }
    return types.get(id).fromBuffer(message.value.subarray(5)).content
  }
}

async function main(institution, file) {
  const folder = process.env.CLIENT ?? '.'
  const registry = process.env.TRYEZA_REGISTRY_URL
  const suffix = process.env.TRYEZA_TOPIC_SUFFIX ?? ''
  const signingKey = JSON.parse(await readFile(join(folder, `${institution}.jwk`), 'utf8'))
  const { keys } = await json(`${process.env.TRYEZA_REFERRAL_URL}/.well-known/jwks.json`)
  const { contentId, schema } = await registered(registry, 'al.tryeza.events.SealedSubmission')
  const type = avro.Type.forSchema(schema)
  const client = { clientId: 'publish.js', ...(await kafka(join(folder, `${institution}.properties`))) }

  const publisherId = randomUUID()
  const sealed = await seal(await readFile(file), {
    institution,
    publisherId,
    kind: 'referral',
    iat: Math.floor(Date.now() / 1000),
    signingKey,
    intakeKey: keys[0]
  })
  const value = encode(type, contentId, { publisherId, institution, kind: 'REFERRAL', sealed })

  // from where the receipts end now: the answer to what is sent next comes after that
  const consumer = new Consumer({ ...client, groupId: `${institution}.${publisherId}` })
  const producer = new Producer({ ...client, acks: -1, idempotent: true })
  try {
    const topic = `receipts.${institution}${suffix}`
    const ends = await consumer.listOffsets({ topics: [topic], isolationLevel: READ_COMMITTED })
    const stream = await consumer.consume({
      topics: [topic],
      mode: 'manual',
      offsets: [{ topic, partition: 0, offset: ends.get(topic)[0] }],
      isolationLevel: READ_COMMITTED,
      autocommit: false
    })
    await producer.send({ messages: [{ topic: `intake.referrals${suffix}`, key: Buffer.from(publisherId), value }] })
    const tooLong = setTimeout(() => stream.close(), MINUTE)
    const answer = await receipt(stream, publisherId, registry)
    clearTimeout(tooLong)
    await stream.close()
    return answer
  } finally {
    await consumer.close(true)
    await producer.close()
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const [flag, institution, file] = process.argv.slice(2)
  if (flag !== '--as' || !file) {
    console.error('node publish.js --as INSTITUTION FILE')
    process.exit(2)
  }
  try {
    const answer = await main(institution, file)
    if (answer === undefined) {
      console.error('No receipt within a minute. Send the same record again, under the same publisherId.')
      process.exit(3)
    }
    console.log(JSON.stringify(answer))
    process.exit(answer.outcome === 'ACCEPTED' ? 0 : 1)
  } catch (failure) {
    // never the body: messages of these libraries do not carry it
    console.error(`The platform cannot be reached, or does not let us in: ${failure.message}`)
    process.exit(3)
  }
}
