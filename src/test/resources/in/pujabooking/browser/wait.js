// A tab that waits for a booking by long poll and by server-sent events, beginning at each node; when one is gone it goes on with the next.
// `settings` comes from the test.
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const show = (id, text) => {
  const element = document.getElementById(id) ?? document.querySelector('main').appendChild(document.createElement('p'));
  element.id = id;
  element.textContent = text;
};

const ask = (node, path, headers) =>
  fetch(`${node}/api/payments/cart/status/${settings.cart}/${path}`, { headers: { Authorization: `Bearer ${settings.token}`, ...headers } });

// Calls `look` with one node after the other until it answers a booking.
const untilBooked = async (id, first, look) => {
  show(id, 'waiting');
  for (let turn = first; ; turn++) {
    const node = settings.nodes[turn % settings.nodes.length];
    try {
      const booking = await look(node);
      if (booking) {
        show(id, booking);
        return;
      }
    } catch (gone) {
      console.log(`${id} leaves ${node}: ${gone}`);
    }
    await pause(200);
  }
};

const longPoll = () => {
  let etag = null;
  return async (node) => {
    for (;;) {
      const response = await ask(node, '?wait=20', etag ? { 'If-None-Match': etag } : {});
      if (response.status === 200) {
        etag = response.headers.get('ETag');
        const status = await response.json();
        if (status.data.booking_created) {
          return status.data.booking_id;
        }
      } else if (response.status !== 304) {
        return null;
      }
    }
  };
};

const events = () => {
  let lastEventId = null;
  return async (node) => {
    const response = await ask(node, 'events/', lastEventId ? { 'Last-Event-ID': lastEventId } : {});
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = ''; ; ) {
      const { value, done } = await reader.read();
      if (done) {
        return null;
      }
      const messages = (text + value).split('\n\n');
      text = messages.pop();
      for (const message of messages.filter((each) => each.startsWith('id: '))) {
        const [id, data] = message.split('\n');
        lastEventId = id.slice('id: '.length);
        const status = JSON.parse(data.slice('data: '.length));
        if (status.data.booking_created) {
          return status.data.booking_id;
        }
      }
    }
  };
};

settings.nodes.forEach((_, first) => {
  untilBooked(`poll-${first}`, first, longPoll());
  untilBooked(`events-${first}`, first, events());
});
