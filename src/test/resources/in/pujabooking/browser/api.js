// What storefront.js calls `api`: an HTTP client with axios' shape, on fetch. `settings` comes from the test.
const call = async (method, path, body) => {
  const response = await fetch(settings.apiBaseUrl + path, {
    method,
    headers: { Authorization: `Bearer ${settings.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = { status: response.status, data: await response.json() };
  if (!response.ok) {
    throw Object.assign(new Error(`Request failed with status code ${answer.status}`), { response: answer });
  }
  return answer;
};

const api = {
  get: (path) => call('GET', path),
  post: (path, body) => call('POST', path, body),
};
